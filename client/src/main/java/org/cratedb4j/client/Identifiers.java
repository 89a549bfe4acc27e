package org.cratedb4j.client;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.cratedb4j.client.internal.sql.QuotedNames;

/** Names of tables, columns and schemas for the text of statements, where parameters cannot stand. */
public final class Identifiers {

    private Identifiers() {}

    /**
     * A name in quotes, so that capitals, blanks and reserved words in it do no harm, nor does a text of ill will.
     *
     * <p>CrateDB folds names without quotes to lower case; quoted, a name is taken as it is. Some names it does not take at
     * all: those of tables must not have a dot, a blank or one of {@code \/*?"<>|,#} in them, and not begin with an
     * underscore.
     *
     * @param name the name as it is, not empty
     * @return the name in double quotes, those in it doubled
     * @throws IllegalArgumentException if the name is empty or has a NUL in it
     */
    public static String quote(String name) {
        return QuotedNames.quote(name);
    }

    /**
     * A qualified name, such as that of a table in a schema.
     *
     * @param parts the parts in order, each as it is
     * @return the parts in quotes, with dots in between
     * @throws IllegalArgumentException if there is none, or one is empty or has a NUL in it
     */
    public static String quote(String... parts) {
        if (parts.length == 0) {
            throw new IllegalArgumentException("A name has at least one part");
        }
        return Arrays.stream(parts).map(QuotedNames::quote).collect(Collectors.joining("."));
    }
}
