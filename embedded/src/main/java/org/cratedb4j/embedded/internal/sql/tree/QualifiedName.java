package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;

/** A name of one or more parts, for example schema and table. Parts that were not quoted are in lower case. */
public record QualifiedName(List<String> parts) {
    public QualifiedName {
        parts = List.copyOf(parts);
    }

    /** A name of the given parts. */
    public static QualifiedName of(String... parts) {
        return new QualifiedName(List.of(parts));
    }

    /** The last part. */
    public String last() {
        return parts.get(parts.size() - 1);
    }

    /** What stands before the last part; empty when nothing does. */
    public List<String> prefix() {
        return parts.subList(0, parts.size() - 1);
    }

    /** The parts with dots between them, as messages show them. */
    @Override
    public String toString() {
        return String.join(".", parts);
    }
}
