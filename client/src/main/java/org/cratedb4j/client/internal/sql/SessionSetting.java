package org.cratedb4j.client.internal.sql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds out what a statement sets for its session. */
public final class SessionSetting {

    private SessionSetting() {}

    /** The name of what is set, in lower case; null if the statement sets nothing, or something of the whole cluster. */
    public static @Nullable String of(String sql) {
        SqlScanner scanner = new SqlScanner(sql);
        if (!nextWord(scanner).equals("set")) {
            return null;
        }
        String word = nextWord(scanner);
        if (word.equals("global")) {
            return null;
        }
        if (word.equals("session") || word.equals("local")) {
            String name = nextWord(scanner);
            return name.isEmpty() ? word : name;
        }
        return word.isEmpty() ? "?" : word;
    }

    private static String nextWord(SqlScanner scanner) {
        scanner.skipBlanks();
        StringBuilder name = new StringBuilder(word(scanner));
        while (!name.isEmpty() && !scanner.atEnd() && scanner.current() == '.') {
            scanner.advance();
            name.append('.').append(word(scanner));
        }
        return name.toString();
    }

    private static String word(SqlScanner scanner) {
        return scanner.atEnd() ? "" : scanner.readWord().toLowerCase(Locale.ROOT);
    }
}
