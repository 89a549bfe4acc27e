package org.cratedb4j.embedded.internal.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;

/** Reads the value of a setting. Names are full; those of table settings begin with {@code index.}, which some messages leave out. */
@FunctionalInterface
public interface SettingFormat {
    /** A text. */
    SettingFormat TEXT = (name, text) -> text;

    /** {@code true} or {@code false}. */
    SettingFormat FLAG = (name, text) -> {
        if (!text.equals("true") && !text.equals("false")) {
            throw refused("Failed to parse value [" + text + "] as only [true] or [false] are allowed.");
        }
        return Boolean.valueOf(text);
    };

    /** A time in milliseconds: {@code 500}, {@code '10s'}. */
    SettingFormat MILLIS = (name, text) -> DurationText.millis(text, name);

    /** A number of replicas, {@code 1}, or a range, {@code 0-all}. */
    SettingFormat REPLICAS = (name, text) -> {
        if (Pattern.matches("\\d+", text)) {
            return text;
        }
        if (!Pattern.matches("\\d+-(all|\\d+)", text)) {
            throw refused("The \"" + shortName(name) + "\" range \"" + text + "\" isn't valid");
        }
        return text;
    };

    /** A size in bytes: {@code 1024}, {@code '512mb'}. */
    SettingFormat BYTES = new SettingFormat() {
        private static final Map<String, Long> UNITS =
                Map.of("kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30, "tb", 1L << 40, "pb", 1L << 50, "b", 1L);

        @Override
        public Object read(String name, String text) {
            String lower = text.toLowerCase(Locale.ROOT).trim();
            for (String unit : List.of("kb", "mb", "gb", "tb", "pb", "b", "")) {
                if (lower.endsWith(unit)) {
                    String number =
                            lower.substring(0, lower.length() - unit.length()).trim();
                    if (Pattern.matches("\\d{1,15}", number)) {
                        return Long.parseLong(number) * UNITS.getOrDefault(unit, 1L);
                    }
                    break;
                }
            }
            throw refused(
                    "failed to parse setting [" + shortName(name) + "] with value [" + text + "] as a size in bytes");
        }
    };

    /** The value in its Java form: Boolean, Integer, Long (milliseconds, bytes) or String. */
    Object read(String name, String text);

    /** A whole number of at least {@code least}. */
    static SettingFormat atLeast(int least) {
        return (name, text) -> {
            int number;
            try {
                number = Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw refused("Failed to parse value [" + text + "] for setting [" + name + "]");
            }
            if (number < least) {
                throw refused("Failed to parse value [" + text + "] for setting [" + shortName(name) + "] must be >= "
                        + least);
            }
            return number;
        };
    }

    /** One of some words, in any case. */
    static SettingFormat oneOf(String... words) {
        return (name, text) -> {
            for (String word : words) {
                if (word.equalsIgnoreCase(text)) {
                    return word;
                }
            }
            throw refused("Failed to parse value [" + text + "] for setting [" + name + "]");
        };
    }

    private static String shortName(String name) {
        return name.startsWith(TableSettings.PREFIX) ? name.substring(TableSettings.PREFIX.length()) : name;
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
