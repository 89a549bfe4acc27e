package org.cratedb4j.embedded.internal.session;

/** What can be said of a statement without parsing it. */
final class StatementText {
    /** CrateDB's default of {@code statement_max_length}. */
    static final int MAX_LENGTH = 262_144;

    private StatementText() {}

    /**
     * The text without a block comment at its end, by which clients tag statements. Where quotes make it doubtful what is a comment, the
     * text as it is.
     */
    static String withoutTag(String sql) {
        String text = sql.stripTrailing();
        if (!text.endsWith("*/")) {
            return sql;
        }
        int start = text.lastIndexOf("/*");
        String before = start < 0 ? "" : text.substring(0, start);
        boolean doubtful = start < 0
                || text.indexOf("*/", start) != text.length() - 2
                || before.contains("--")
                || before.contains("/*")
                || before.indexOf('$') >= 0
                || before.indexOf('\\') >= 0
                || count(before, '\'') % 2 != 0
                || count(before, '"') % 2 != 0;
        return doubtful ? sql : before.stripTrailing();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
