package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.sql.tree.Reference;

/** Names as SQL writes them. */
final class IdentifierFunctions {
    private static final Pattern PART = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")+)\"|([a-zA-Z_][a-zA-Z0-9_]*))\\s*");

    private IdentifierFunctions() {}

    static void addTo(ScalarTable table) {
        table.strict("pg_catalog.quote_ident(text) -> text", IdentifierFunctions::quote);
        table.strict("pg_catalog.parse_ident(text) -> array(text)", (String name) -> parse(name, true));
        table.strict("pg_catalog.parse_ident(text, boolean) -> array(text)", IdentifierFunctions::parse);
    }

    /** Quotes stand around the name before a subscript, and not around that. */
    private static String quote(String name) {
        int subscript = name.indexOf("['");
        String column = subscript < 0 ? name : name.substring(0, subscript);
        if (column.matches("[a-z_][a-z0-9_]*") && !isReserved(column)) {
            return name.replace("\"", "\"\"");
        }
        String escaped = name.replace("\"", "\"\"");
        if (subscript < 0) {
            return '"' + escaped + '"';
        }
        int bracket = escaped.indexOf("['") + 1;
        return '"' + escaped.substring(0, bracket) + '"' + escaped.substring(bracket);
    }

    private static boolean isReserved(String word) {
        try {
            return !(SqlParser.parseExpression(word) instanceof Reference.Column);
        } catch (CrateError e) {
            return true;
        }
    }

    /** The parts of a dotted name; unquoted ones are lower-cased. Not strict: what follows the name does not count. */
    private static List<String> parse(String name, Boolean strict) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(name);
        int position = 0;
        boolean more = true;
        while (more && matcher.find(position) && matcher.start() == position) {
            String quoted = matcher.group(1);
            parts.add(quoted == null ? matcher.group(2).toLowerCase(Locale.ROOT) : quoted.replace("\"\"", "\""));
            position = matcher.end();
            more = position < name.length() && name.charAt(position) == '.';
            position += more ? 1 : 0;
        }
        if (parts.isEmpty() || more || (strict && position < name.length())) {
            throw new IllegalArgumentException("String is not a valid identifier: \"" + name + "\"");
        }
        return parts;
    }
}
