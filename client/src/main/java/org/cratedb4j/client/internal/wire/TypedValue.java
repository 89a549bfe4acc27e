package org.cratedb4j.client.internal.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.Interval;
import org.cratedb4j.client.types.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * The Java value that stands for a value of a CrateDB type. A value that is not in its type's usual form stays the plain
 * JSON value it came as: an answer with a surprise in it is still an answer.
 */
public final class TypedValue {

    private static final long MILLIS_PER_DAY = 86_400_000;

    private TypedValue() {}

    /** The value of one cell. */
    public static @Nullable Object of(CrateType type, RowData row, int index) {
        if (row.isInBits(index)) {
            return ofBits(type.kind(), row.bits(index));
        }
        Object value = row.object(index);
        return value instanceof String text ? ofText(type.kind(), text) : value;
    }

    private static Object ofBits(TypeKind kind, long bits) {
        try {
            return switch (kind) {
                case CHAR -> narrowed(bits, (byte) bits);
                case SMALLINT -> narrowed(bits, (short) bits);
                case INTEGER -> narrowed(bits, (int) bits);
                case BOOLEAN -> bits != 0;
                case DOUBLE -> Double.longBitsToDouble(bits);
                case REAL -> (float) Double.longBitsToDouble(bits);
                case TIMESTAMP_WITH_TIME_ZONE -> Instant.ofEpochMilli(bits);
                case TIMESTAMP_WITHOUT_TIME_ZONE -> LocalDateTime.ofInstant(Instant.ofEpochMilli(bits), ZoneOffset.UTC);
                case DATE -> LocalDate.ofEpochDay(Math.floorDiv(bits, MILLIS_PER_DAY));
                default -> bits;
            };
        } catch (DateTimeException e) {
            return bits;
        }
    }

    private static Number narrowed(long bits, Number value) {
        return value.longValue() == bits ? value : Long.valueOf(bits);
    }

    private static Object ofText(TypeKind kind, String text) {
        try {
            return switch (kind) {
                case INTERVAL -> Interval.parse(text);
                case BIT -> BitString.parse(text);
                case UUID -> UUID.fromString(text);
                default -> text;
            };
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** The time that microseconds and an offset in seconds stand for. */
    static Object ofTime(List<?> pair) {
        if (pair.size() == 2 && pair.get(0) instanceof Long micros && pair.get(1) instanceof Long seconds) {
            try {
                LocalTime time = LocalTime.ofNanoOfDay(Math.multiplyExact(micros, 1000L));
                return OffsetTime.of(time, ZoneOffset.ofTotalSeconds(Math.toIntExact(seconds)));
            } catch (DateTimeException | ArithmeticException e) {
                return pair;
            }
        }
        return pair;
    }

    /** A double that JSON has no number for, null for any other text. */
    public static @Nullable Double specialDouble(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }
}
