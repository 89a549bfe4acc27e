package org.cratedb4j.client.internal.wire;

/** The text of a statement in a request's JSON, up to its first literal of text, which may be a secret. */
final class LoggedStatement {

    private static final String START = "{\"stmt\":\"";

    private LoggedStatement() {}

    /** At most so many characters of the statement; nothing of what comes behind it. */
    static String of(String json, int most) {
        if (!json.startsWith(START)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = START.length(); i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') {
                return text.toString();
            }
            if (text.length() == most || startsLiteral(json, i)) {
                return text + "...";
            }
            if (c == '\\') {
                i++;
                if (json.startsWith("u", i)) {
                    return text + "...";
                }
                text.append(unescaped(json.charAt(i)));
            } else {
                text.append(c);
            }
        }
        return text + "...";
    }

    private static boolean startsLiteral(String json, int index) {
        return json.charAt(index) == '\'' || json.startsWith("$$", index);
    }

    /** Line breaks become blanks: the log has one line for each request. */
    private static char unescaped(char escaped) {
        return switch (escaped) {
            case 'n', 'r', 't', 'b', 'f' -> ' ';
            default -> escaped;
        };
    }
}
