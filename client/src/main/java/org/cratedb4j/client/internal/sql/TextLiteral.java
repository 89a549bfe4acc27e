package org.cratedb4j.client.internal.sql;

/** Texts in the text of statements, where parameters cannot stand. */
public final class TextLiteral {

    private TextLiteral() {}

    /** A text as a literal. */
    public static String of(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
