package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An analyzed FROM clause.
 *
 * @param sources the relations in order
 * @param tree how they are joined; null without FROM
 */
record From(List<Source> sources, @Nullable FromTree tree) {
    From {
        sources = List.copyOf(sources);
    }
}
