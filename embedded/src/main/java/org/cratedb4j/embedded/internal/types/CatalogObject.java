package org.cratedb4j.embedded.internal.types;

/**
 * A REGCLASS, REGPROC or REGTYPE value: a table, function or type. The same by its number alone.
 *
 * @param oid its number
 * @param name its name
 */
public record CatalogObject(int oid, String name) implements Comparable<CatalogObject> {
    @Override
    public boolean equals(Object other) {
        return other instanceof CatalogObject object && oid == object.oid;
    }

    @Override
    public int hashCode() {
        return oid;
    }

    @Override
    public int compareTo(CatalogObject other) {
        return Integer.compare(oid, other.oid);
    }

    @Override
    public String toString() {
        return name;
    }
}
