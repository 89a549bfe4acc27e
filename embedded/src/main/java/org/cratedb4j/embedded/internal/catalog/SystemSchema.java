package org.cratedb4j.embedded.internal.catalog;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A schema whose relations are computed and cannot be changed: {@code sys}, {@code information_schema}, {@code pg_catalog}. */
public interface SystemSchema {
    /** The schema's name. */
    String name();

    /** The relation of that name; null when there is none. */
    @Nullable
    Relation find(String relation);

    /** All relations. */
    Collection<? extends Relation> relations();
}
