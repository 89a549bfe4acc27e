package org.cratedb4j.embedded.internal.cloud.world;

import java.util.regex.Pattern;

/** The narrowest type that takes all values that were seen. */
final class ColumnGuess {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern FLAG = Pattern.compile("true|false");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?");

    private boolean whole = true;
    private boolean number = true;
    private boolean flag = true;
    private boolean time = true;
    private boolean seen;

    void see(String value) {
        if (value.isEmpty()) {
            return;
        }
        seen = true;
        whole &= WHOLE.matcher(value).matches();
        number &= NUMBER.matcher(value).matches();
        flag &= FLAG.matcher(value).matches();
        time &= TIME.matcher(value).matches();
    }

    String type() {
        if (!seen) {
            return "TEXT";
        }
        if (whole) {
            return "BIGINT";
        }
        if (number) {
            return "DOUBLE PRECISION";
        }
        if (flag) {
            return "BOOLEAN";
        }
        return time ? "TIMESTAMP WITH TIME ZONE" : "TEXT";
    }
}
