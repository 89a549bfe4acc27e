package org.cratedb4j.embedded.internal.types;

import java.util.Collection;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import tools.jackson.core.io.NumberOutput;

/** Values as text, as {@code CAST(x AS text)} gives them. */
public final class Texts {
    private static final int SHOWN_IN_MESSAGES = 20;

    private Texts() {}

    /** The text of any value but arrays, which CrateDB does not cast. */
    public static String of(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "t" : "f";
        }
        if (value instanceof Map) {
            return Json.print(value);
        }
        // The shortest digits that give the number back, whatever the JDK's own rule is.
        if (value instanceof Double number) {
            return NumberOutput.toString(number, true);
        }
        if (value instanceof Float number) {
            return NumberOutput.toString(number, true);
        }
        return value.toString();
    }

    static String cast(Object value, DataType target) {
        if (value instanceof Collection || value instanceof float[]) {
            throw CastException.of(value, target);
        }
        return value instanceof CatalogObject object ? object.name() : of(value);
    }

    /** Cuts blanks beyond the length of a column; anything else there is refused. */
    static String fit(String text, int length, String type) {
        if (text.length() <= length) {
            return text;
        }
        if (text.substring(length).isBlank()) {
            return text.substring(0, length);
        }
        String shown = text.length() > SHOWN_IN_MESSAGES ? text.substring(0, SHOWN_IN_MESSAGES) + "..." : text;
        throw new CrateError(
                ErrorKind.SQL_PARSE, "'" + shown + "' is too long for the " + type + " type of length: " + length);
    }
}
