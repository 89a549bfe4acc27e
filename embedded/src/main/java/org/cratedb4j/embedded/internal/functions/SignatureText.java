package org.cratedb4j.embedded.internal.functions;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.types.DataTypes;

/**
 * Reads signatures: {@code "lpad(text, integer, text) -> text"}.
 *
 * <p>A single capital letter is a type variable; {@code ~E} is one that differs from repetition to repetition; {@code array(E)} is an array;
 * {@code ...} after the last parameter lets it be repeated, {@code ..2} the last two together.
 */
final class SignatureText {
    private SignatureText() {}

    static Signature parse(String text) {
        int open = text.indexOf('(');
        int arrow = text.lastIndexOf("->");
        int close = text.lastIndexOf(')', arrow);
        List<TypePattern> parameters = new ArrayList<>();
        int repeated = 0;
        for (String parameter : split(text.substring(open + 1, close))) {
            int dots = parameter.indexOf("..");
            if (dots >= 0) {
                String group = parameter.substring(dots + 2);
                repeated = group.equals(".") ? 1 : Integer.parseInt(group);
            }
            parameters.add(pattern(dots < 0 ? parameter : parameter.substring(0, dots)));
        }
        TypePattern result = pattern(text.substring(arrow + 2).strip());
        return new Signature(text.substring(0, open), parameters, result, repeated, true);
    }

    /** Splits at the commas outside parentheses. */
    private static List<String> split(String parameters) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < parameters.length(); i++) {
            char c = parameters.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(parameters.substring(start, i).strip());
                start = i + 1;
            }
        }
        String last = parameters.substring(start).strip();
        if (!last.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }

    private static TypePattern pattern(String text) {
        if (text.startsWith("array(")) {
            return new TypePattern.ArrayOf(pattern(text.substring("array(".length(), text.length() - 1)));
        }
        boolean independent = text.startsWith("~");
        String name = independent ? text.substring(1) : text;
        return name.length() == 1
                ? new TypePattern.Variable(name, independent)
                : new TypePattern.Exact(DataTypes.of(name));
    }
}
