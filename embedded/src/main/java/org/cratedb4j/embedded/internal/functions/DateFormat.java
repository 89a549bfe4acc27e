package org.cratedb4j.embedded.internal.functions;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.WeekFields;
import java.util.Locale;

/** {@code date_format}: MySQL's patterns. */
final class DateFormat {
    private static final String DEFAULT = "%Y-%m-%dT%H:%i:%s.%fZ";
    private static final WeekFields SUNDAY_WEEKS = WeekFields.of(DayOfWeek.SUNDAY, 7);
    private static final WeekFields MONDAY_WEEKS = WeekFields.ISO;

    private DateFormat() {}

    static String format(long millis) {
        return format(DEFAULT, TimeZones.UTC, millis);
    }

    static String format(String format, ZoneId zone, long millis) {
        ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                text.append(c);
            } else if (++i < format.length()) {
                text.append(part(format.charAt(i), time));
            }
        }
        return text.toString();
    }

    private static String part(char specifier, ZonedDateTime time) {
        return switch (specifier) {
            case 'Y' -> Integer.toString(time.getYear());
            case 'y' -> Integer.toString(Math.floorMod(time.getYear(), 100));
            case 'M' -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b' -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'm' -> padded(time.getMonthValue(), 2);
            case 'c' -> Integer.toString(time.getMonthValue());
            case 'D' -> time.getDayOfMonth() + Ordinals.suffix(time.getDayOfMonth());
            case 'd' -> padded(time.getDayOfMonth(), 2);
            case 'e' -> Integer.toString(time.getDayOfMonth());
            case 'j' -> padded(time.getDayOfYear(), 3);
            case 'W' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'a' -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
            case 'U' -> padded(weekOfYear(time, SUNDAY_WEEKS), 2);
            case 'u' -> padded(weekOfYear(time, MONDAY_WEEKS), 2);
            case 'V' -> padded(time.get(SUNDAY_WEEKS.weekOfWeekBasedYear()), 2);
            case 'v' -> padded(time.get(MONDAY_WEEKS.weekOfWeekBasedYear()), 2);
            case 'X' -> padded(time.get(SUNDAY_WEEKS.weekBasedYear()), 4);
            case 'x' -> padded(time.get(MONDAY_WEEKS.weekBasedYear()), 4);
            default -> timePart(specifier, time);
        };
    }

    private static String timePart(char specifier, ZonedDateTime time) {
        String hour12 = Integer.toString(time.get(ChronoField.CLOCK_HOUR_OF_AMPM));
        String amPm = time.getHour() < 12 ? "AM" : "PM";
        return switch (specifier) {
            case 'H' -> padded(time.getHour(), 2);
            case 'k' -> Integer.toString(time.getHour());
            case 'h', 'I' -> padded(time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2);
            case 'l' -> hour12;
            case 'i' -> padded(time.getMinute(), 2);
            case 's', 'S' -> padded(time.getSecond(), 2);
            case 'f' -> padded(time.get(ChronoField.MILLI_OF_SECOND) * 1000, 6);
            case 'p' -> amPm;
            case 'r' -> padded(time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2) + minutesAndSeconds(time) + " " + amPm;
            case 'T' -> padded(time.getHour(), 2) + minutesAndSeconds(time);
            default -> String.valueOf(specifier);
        };
    }

    private static String minutesAndSeconds(ZonedDateTime time) {
        return ":" + padded(time.getMinute(), 2) + ":" + padded(time.getSecond(), 2);
    }

    /** Days before the first week are in week 0, days that belong to the next year's first week in as many as that year has. */
    private static int weekOfYear(ZonedDateTime time, WeekFields weeks) {
        int weekYear = time.get(weeks.weekBasedYear());
        if (weekYear < time.getYear()) {
            return 0;
        }
        return weekYear > time.getYear()
                ? (int) time.range(weeks.weekOfWeekBasedYear()).getMaximum()
                : time.get(weeks.weekOfWeekBasedYear());
    }

    private static String padded(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
