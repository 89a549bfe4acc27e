package org.cratedb4j.client.internal.sql;

/** Names of tables, columns and schemas in the form that any name can be written in. */
public final class QuotedNames {

    private QuotedNames() {}

    /** A name in quotes. */
    public static String quote(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A name must not be empty, nor have a NUL in it");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
