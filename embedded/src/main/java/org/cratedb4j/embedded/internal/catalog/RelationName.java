package org.cratedb4j.embedded.internal.catalog;

/** A table's or view's full name. */
public record RelationName(String schema, String name) {
    /** The name as messages show it: quoted only where needed. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
