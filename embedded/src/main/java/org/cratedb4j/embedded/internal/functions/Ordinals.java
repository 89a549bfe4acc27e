package org.cratedb4j.embedded.internal.functions;

/** English ordinal numbers. */
final class Ordinals {
    private Ordinals() {}

    /** What follows the number: st, nd, rd or th. */
    static String suffix(long number) {
        long lastTwo = Math.abs(number) % 100;
        if (lastTwo >= 11 && lastTwo <= 13) {
            return "th";
        }
        return switch ((int) (lastTwo % 10)) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
