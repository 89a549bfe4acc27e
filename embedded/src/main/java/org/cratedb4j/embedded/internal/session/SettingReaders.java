package org.cratedb4j.embedded.internal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** How the values of settings are read. */
final class SettingReaders {
    private static final Set<String> IGNORED_DATE_STYLES =
            Set.of("ISO", "MDY", "NONEURO", "NONEUROPEAN", "US", "DMY", "EURO", "EUROPEAN", "YMD");

    private SettingReaders() {}

    static @Nullable String text(List<@Nullable Object> values) {
        Object text = DataTypes.TEXT.implicitCast(values.get(0));
        return text == null ? null : text.toString();
    }

    /** All values as texts; a text with commas is several. */
    static List<String> texts(List<@Nullable Object> values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            for (String part :
                    String.valueOf(DataTypes.TEXT.implicitCast(value)).split(",", -1)) {
                texts.add(part.strip());
            }
        }
        return texts;
    }

    static String number(List<@Nullable Object> values) {
        return String.valueOf(DataTypes.INTEGER.implicitCast(values.get(0)));
    }

    static Setting.Reader flag(String name) {
        return values -> {
            if (values.size() != 1) {
                throw refused(name + " should have only one argument.");
            }
            try {
                return String.valueOf(DataTypes.BOOLEAN.implicitCast(values.get(0)));
            } catch (CrateError e) {
                throw refused("Can't convert \"" + values.get(0) + "\" to boolean");
            }
        };
    }

    static String dateStyle(List<@Nullable Object> values) {
        for (String text : texts(values)) {
            String style = text.toUpperCase(Locale.ROOT);
            if (!IGNORED_DATE_STYLES.contains(style)) {
                throw refused("Invalid value for parameter \"datestyle\": \"" + style
                        + "\". Valid values include: [\"ISO\"].");
            }
        }
        return "ISO";
    }

    static String standardConformingStrings(List<@Nullable Object> values) {
        if (values.size() != 1) {
            throw refused("standard_conforming_strings should have only one argument.");
        }
        if (Boolean.FALSE.equals(DataTypes.BOOLEAN.implicitCast(texts(values).get(0)))) {
            throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "\"standard_conforming_strings\" cannot be changed.");
        }
        return "on";
    }

    static Setting.Reader unchangeable(String name) {
        return values -> {
            throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "\"" + name + "\" cannot be changed.");
        };
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
