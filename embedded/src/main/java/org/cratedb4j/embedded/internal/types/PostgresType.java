package org.cratedb4j.embedded.internal.types;

import org.jspecify.annotations.Nullable;

/**
 * One of PostgreSQL's types, as pg_catalog.pg_type shows it.
 *
 * @param oid its number
 * @param name its name
 * @param length its size in bytes; -1: varies
 * @param category a letter for what kind of value it is
 * @param kind {@code b} for a base type, {@code p} for a pseudo type
 * @param arrayOid the type of arrays of it; 0 for none
 * @param elementOid what it is an array of; 0 for nothing
 * @param dataType CrateDB's type for it; null when that goes by another of PostgreSQL's
 */
public record PostgresType(
        int oid,
        String name,
        int length,
        String category,
        String kind,
        int arrayOid,
        int elementOid,
        @Nullable DataType dataType) {
    private static final String ARRAY = "A";

    static PostgresType base(int oid, String name, int length, String category, int arrayOid, @Nullable DataType type) {
        return new PostgresType(oid, name, length, category, "b", arrayOid, 0, type);
    }

    static PostgresType pseudo(int oid, String name, int length, int arrayOid, @Nullable DataType type) {
        return new PostgresType(oid, name, length, "P", "p", arrayOid, 0, type);
    }

    /** The type of arrays of this one. */
    PostgresType array() {
        DataType arrayType = dataType == null ? null : new ArrayType(dataType);
        return new PostgresType(arrayOid, "_" + name, -1, ARRAY, kind, 0, oid, arrayType);
    }
}
