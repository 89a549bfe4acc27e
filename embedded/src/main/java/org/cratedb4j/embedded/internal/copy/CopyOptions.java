package org.cratedb4j.embedded.internal.copy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.SettingFormat;
import org.cratedb4j.embedded.internal.ddl.DdlContext;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Properties;
import org.jspecify.annotations.Nullable;

/** What stands in {@code WITH (...)}, read with CrateDB's words for what cannot be read. */
final class CopyOptions {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    CopyOptions(Properties properties, DdlContext context) {
        properties.entries().forEach((name, expression) -> values.put(name, context.value(expression)));
    }

    /** Refuses options that are not among these. */
    void requireOnly(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw refused("Setting '" + name + "' is not supported");
            }
        }
    }

    @Nullable
    Object get(String name) {
        return values.get(name);
    }

    private @Nullable String text(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    boolean flag(String name, boolean otherwise) {
        Boolean value = flag(name);
        return value == null ? otherwise : value;
    }

    /** Null when it is not given. */
    @Nullable
    Boolean flag(String name) {
        String text = text(name);
        return text == null ? null : (Boolean) SettingFormat.FLAG.read(name, text);
    }

    int number(String name, int least, int otherwise) {
        String text = text(name);
        return text == null ? otherwise : (int) SettingFormat.atLeast(least).read(name, text);
    }

    /** One of some texts; null when it is not given. */
    @Nullable
    String oneOf(String name, String... allowed) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!Arrays.asList(allowed).contains(text)) {
            throw refused("Unsupported setting value: " + text + ". Supported values are: "
                    + String.join(", ", Arrays.stream(allowed).sorted().toList()));
        }
        return text;
    }

    /** {@code format} of COPY FROM. */
    boolean isCsv() {
        String text = text("format");
        String format = text == null ? "JSON" : text.toUpperCase(Locale.ROOT);
        if (!format.equals("CSV") && !format.equals("JSON") && !format.isEmpty()) {
            throw refused("No enum constant io.crate.execution.dsl.phases.FileUriCollectPhase.InputFormat." + format);
        }
        return format.equals("CSV");
    }

    char delimiter() {
        String text = text("delimiter");
        if (text == null) {
            return ',';
        }
        if (text.length() != 1) {
            throw refused("Invalid CSV fields delimiter: " + text + ". The delimiter must be a single character.");
        }
        return text.charAt(0);
    }

    static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
