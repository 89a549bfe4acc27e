package org.cratedb4j.embedded.internal.functions;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.time.temporal.WeekFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The patterns of {@code to_char}. Most have a lower case form that gives the same, or the same in lower case. */
final class ToCharPattern {
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
    private static final Map<String, Function<LocalDateTime, String>> PATTERNS = new HashMap<>();

    static {
        addTime();
        addYears();
        addDays();
        addNames();
        for (String pattern : new String[] {"TZ", "TZH", "TZM", "OF"}) {
            add(pattern, time -> "");
        }
        add("TH", time -> "");
    }

    private ToCharPattern() {}

    private static void addTime() {
        add("HH", time -> padded(time.get(ChronoField.HOUR_OF_AMPM), 2));
        add("HH12", time -> padded(time.get(ChronoField.HOUR_OF_AMPM), 2));
        add("HH24", time -> padded(time.getHour(), 2));
        add("MI", time -> padded(time.getMinute(), 2));
        add("SS", time -> padded(time.getSecond(), 2));
        add("MS", time -> padded(time.get(ChronoField.MILLI_OF_SECOND), 3));
        add("US", time -> padded(time.get(ChronoField.MICRO_OF_SECOND), 6));
        int unit = 100_000_000;
        for (int digits = 1; digits <= 6; digits++) {
            int nanos = unit;
            add("FF" + digits, time -> Integer.toString(time.get(ChronoField.NANO_OF_SECOND) / nanos));
            unit /= 10;
        }
        add("SSSS", time -> Integer.toString(time.toLocalTime().toSecondOfDay()));
        add("SSSSS", time -> Integer.toString(time.toLocalTime().toSecondOfDay()));
        for (String pattern : new String[] {"AM", "PM"}) {
            add(pattern, time -> time.getHour() >= 12 ? "PM" : "AM");
        }
        for (String pattern : new String[] {"A.M.", "P.M."}) {
            add(pattern, time -> time.getHour() >= 12 ? "P.M." : "A.M.");
        }
    }

    private static void addYears() {
        add("Y,YYY", time -> {
            String year = Integer.toString(time.getYear());
            return year.charAt(0) + "," + year.substring(1);
        });
        add("YYYY", time -> padded(time.getYear(), 4));
        add("YYY", time -> last(padded(time.getYear(), 4), 3));
        add("YY", time -> last(padded(time.getYear(), 4), 2));
        add("Y", time -> last(padded(time.getYear(), 4), 1));
        add("IYYY", time -> Integer.toString(time.get(IsoFields.WEEK_BASED_YEAR)));
        add("IYY", time -> last(padded(time.get(IsoFields.WEEK_BASED_YEAR), 4), 3));
        add("IY", time -> last(padded(time.get(IsoFields.WEEK_BASED_YEAR), 4), 2));
        add("I", time -> last(padded(time.get(IsoFields.WEEK_BASED_YEAR), 4), 1));
        add("CC", time -> Integer.toString((time.getYear() - 1) / 100 + 1));
        for (String pattern : new String[] {"BC", "AD"}) {
            add(pattern, time -> time.getYear() >= 1 ? "AD" : "BC");
        }
        for (String pattern : new String[] {"B.C", "A.D"}) {
            add(pattern, time -> time.getYear() >= 1 ? "A.D" : "B.C");
        }
    }

    private static void addDays() {
        add("MM", time -> padded(time.getMonthValue(), 2));
        add("DDD", time -> padded(time.getDayOfYear(), 3));
        add(
                "IDDD",
                time -> padded(
                        (time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) - 1) * 7
                                + time.getDayOfWeek().getValue(),
                        3));
        add("DD", time -> padded(time.getDayOfMonth(), 2));
        add("D", time -> Integer.toString(time.getDayOfWeek().getValue() % 7 + 1));
        add("ID", time -> Integer.toString(time.getDayOfWeek().getValue()));
        add("W", time -> Integer.toString(time.getDayOfMonth() / 7 + 1));
        add("WW", time -> padded(time.get(WeekFields.of(Locale.ENGLISH).weekOfWeekBasedYear()), 2));
        add("IW", time -> padded(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2));
        add("J", time -> Long.toString(time.getLong(JulianFields.JULIAN_DAY)));
        add("Q", time -> Integer.toString(time.get(IsoFields.QUARTER_OF_YEAR)));
    }

    private static void addNames() {
        addName("MONTH", time -> filled(time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), 7));
        addName("MON", time -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        addName("DAY", time -> filled(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), 8));
        addName("DY", time -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        add("RM", time -> filled(ROMAN[time.getMonthValue() - 1], 4));
    }

    private static void add(String pattern, Function<LocalDateTime, String> value) {
        PATTERNS.put(pattern, value);
        PATTERNS.put(pattern.toLowerCase(Locale.ROOT), value.andThen(text -> text.toLowerCase(Locale.ROOT)));
    }

    /** A name, whose pattern may also be capitalized, and is then given as it is. */
    private static void addName(String pattern, Function<LocalDateTime, String> value) {
        add(pattern, value.andThen(text -> text.toUpperCase(Locale.ROOT)));
        PATTERNS.put(pattern.charAt(0) + pattern.substring(1).toLowerCase(Locale.ROOT), value);
    }

    /** How far a template goes on as some pattern does. */
    static int reach(String template, int start) {
        int end = start;
        while (end < template.length() && begins(template.substring(start, end + 1))) {
            end++;
        }
        return end;
    }

    private static boolean begins(String text) {
        return PATTERNS.keySet().stream().anyMatch(pattern -> pattern.startsWith(text));
    }

    /** Where the longest pattern up to {@code limit} ends; {@code start} when there is none. */
    static int longest(String template, int start, int limit) {
        int end = limit;
        while (end > start && !PATTERNS.containsKey(template.substring(start, end))) {
            end--;
        }
        return end;
    }

    static String value(String pattern, LocalDateTime time) {
        return PATTERNS.getOrDefault(pattern, unused -> pattern).apply(time);
    }

    private static String padded(int number, int digits) {
        return number < 0 ? Integer.toString(number) : String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    private static String filled(String name, int length) {
        return name.length() >= length ? name : name + " ".repeat(length - name.length());
    }

    private static String last(String text, int characters) {
        return text.substring(text.length() - characters);
    }
}
