package org.cratedb4j.cloud.internal.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cratedb4j.cloud.CloudConfigurationException;

/**
 * The variables of a {@code .env} file: {@code NAME=value} lines, maybe with {@code export} before them, with values in
 * single quotes (as they are), in double quotes (with escapes, over several lines) or bare (up to {@code " #"}). Lines that
 * are none of this are refused, so that no typing error goes unnoticed.
 */
public final class DotEnv {

    private static final String NAME = ".env";
    private static final Pattern LINE = Pattern.compile(
            "\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=[ \\t]*"
                    + "(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\r\\n]*?))[ \\t]*(?:(?<=[ \\t=])#[^\\r\\n]*)?(?:\\R|\\z)");
    private static final Pattern NOTHING =
            Pattern.compile("[ \\t]*(?:#[^\\r\\n]*)?\\R|[ \\t]*(?:#[^\\r\\n]*)\\z|\\s+\\z");

    private DotEnv() {}

    /** The variables of the nearest file in a directory or above it; none if there is no file. */
    public static Map<String, String> find(Path directory) {
        for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path file = at.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return read(file);
            }
        }
        return Map.of();
    }

    private static Map<String, String> read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new CloudConfigurationException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    static Map<String, String> parse(String text, String name) {
        Map<String, String> variables = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            Matcher nothing = NOTHING.matcher(text).region(at, text.length());
            if (nothing.lookingAt()) {
                at = nothing.end();
                continue;
            }
            Matcher line = LINE.matcher(text).region(at, text.length());
            if (!line.lookingAt()) {
                long number = text.substring(0, at).lines().count() + 1;
                throw new CloudConfigurationException(
                        name + ", line " + number + ": this is no variable; write NAME=value");
            }
            variables.put(line.group(1), value(line));
            at = line.end();
        }
        return variables;
    }

    private static String value(Matcher line) {
        if (line.group(2) != null) {
            return line.group(2).replace("\\'", "'").replace("\\\\", "\\");
        }
        if (line.group(3) != null) {
            return unescaped(line.group(3));
        }
        return Optional.ofNullable(line.group(4)).orElse("").strip();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            plain.append(
                    switch (escaped) {
                        case 'n' -> "\n";
                        case 'r' -> "\r";
                        case 't' -> "\t";
                        case '\\', '"', '\'', '$' -> String.valueOf(escaped);
                        default -> "\\" + escaped;
                    });
        }
        return plain.toString();
    }
}
