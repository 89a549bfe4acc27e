package org.cratedb4j.embedded.internal.functions;

import java.time.LocalDateTime;
import java.util.Locale;
import org.cratedb4j.embedded.internal.types.Interval;
import org.jspecify.annotations.Nullable;

/** {@code to_char}: PostgreSQL's templates for dates and times. */
final class ToChar {
    private final StringBuilder text = new StringBuilder();
    private final LocalDateTime time;
    /** The number before, which {@code TH} follows; null after words. */
    private @Nullable Long lastNumber = 0L;

    private ToChar(LocalDateTime time) {
        this.time = time;
    }

    static String format(LocalDateTime time, String template) {
        return new ToChar(time).format(template);
    }

    /** An interval is shown as the time that lies so far after the first day of year 0. */
    static String format(Interval interval, String template) {
        LocalDateTime time = LocalDateTime.of(0, 1, 1, 0, 0)
                .plusYears(interval.years())
                .plusMonths(interval.months())
                .plusDays(interval.days())
                .plusHours(interval.hours())
                .plusMinutes(interval.minutes())
                .plusSeconds(interval.seconds())
                .plusNanos(interval.millis() * 1_000_000L);
        return format(time, template);
    }

    private String format(String template) {
        int position = 0;
        while (position < template.length()) {
            position = template.charAt(position) == '"' ? quoted(template, position + 1) : pattern(template, position);
        }
        return text.toString();
    }

    /** Takes text in quotes as it is; returns where it ends. */
    private int quoted(String template, int start) {
        int position = start;
        while (position < template.length() && template.charAt(position) != '"') {
            if (template.charAt(position) == '\\' && position + 1 < template.length()) {
                position++;
            }
            text.append(template.charAt(position++));
        }
        lastNumber = 0L;
        return position + 1;
    }

    /**
     * Takes the longest pattern. Characters beyond it that might have made a longer one are text, even if they begin another pattern, as in
     * CrateDB.
     */
    private int pattern(String template, int start) {
        int reached = ToCharPattern.reach(template, start);
        int end = ToCharPattern.longest(template, start, reached);
        if (end > start) {
            append(template.substring(start, end));
        }
        if (end < reached || reached == start) {
            int next = Math.max(reached, start + 1);
            text.append(template, end, next);
            lastNumber = 0L;
            return next;
        }
        return reached;
    }

    private void append(String pattern) {
        if (pattern.equalsIgnoreCase("TH")) {
            String suffix = lastNumber == null ? "" : Ordinals.suffix(lastNumber);
            text.append(pattern.equals("TH") ? suffix.toUpperCase(Locale.ROOT) : suffix);
            lastNumber = 0L;
            return;
        }
        String value = ToCharPattern.value(pattern, time);
        text.append(value);
        lastNumber = !value.isEmpty() && value.chars().allMatch(Character::isDigit) ? Long.valueOf(value) : null;
    }
}
