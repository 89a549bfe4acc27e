package org.cratedb4j.embedded.internal.catalog;

/** A table's or view's full name. Ordered by schema, then name. */
public record RelationName(String schema, String name) implements Comparable<RelationName> {
    /** The name as messages show it. */
    @Override
    public String toString() {
        return schema + "." + name;
    }

    @Override
    public int compareTo(RelationName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }
}
