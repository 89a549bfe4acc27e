package org.cratedb4j.embedded.internal.types;

import java.nio.charset.StandardCharsets;

/** The numbers that CrateDB gives catalog objects in pg_catalog: hashes of their kind and name. */
public final class Oids {
    private Oids() {}

    /** Of a table, by its full name. */
    public static int table(String fullName) {
        return of("TABLE" + fullName);
    }

    /** Of a view, by its full name. */
    public static int view(String fullName) {
        return of("VIEW" + fullName);
    }

    /** Of a schema. */
    public static int schema(String name) {
        return of("SCHEMA" + name);
    }

    /** Of a primary key, by the table's full name and the names of its columns. */
    public static int primaryKey(String fullName, Iterable<String> columns) {
        return of("PRIMARY_KEY" + fullName + String.join(" ", columns));
    }

    /** Of a constraint; the type is {@code PRIMARY KEY}, {@code CHECK} ... */
    public static int constraint(String table, String constraint, String type) {
        return of("CONSTRAINT" + table + constraint + type);
    }

    /** Of a user or role. */
    public static int user(String name) {
        return of("USER" + name);
    }

    /** Of a function without regard to its arguments, as REGPROC has it. */
    public static int function(String name) {
        return of("PROC" + "null" + name);
    }

    /** Of one signature of a built-in function. */
    public static int function(String name, Iterable<String> argumentTypes) {
        return function("null", name, argumentTypes);
    }

    /** Of one signature of a built-in function that belongs to a schema. */
    public static int function(String schema, String name, Iterable<String> argumentTypes) {
        return of("PROC" + schema + name + String.join(" ", argumentTypes));
    }

    private static int of(String key) {
        return Murmur3.hash(key.getBytes(StandardCharsets.UTF_8));
    }
}
