package org.cratedb4j.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.GeoPoint;
import org.cratedb4j.client.types.Interval;
import org.jspecify.annotations.Nullable;

/** What is encoded as a parameter and comes back in a column of its type is the same value. */
class RoundTripTest {

    private static final long MAX_MILLIS = 8_000_000_000_000_000L;

    /** The value, once a server that returns what it gets has returned it as a type. */
    private static @Nullable Object returned(@Nullable Object value, String type) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        RequestEncoder.encode("", Collections.singletonList(value)).writeTo(request);
        String json = request.toString(StandardCharsets.UTF_8);
        String args = json.substring(json.indexOf("[") + 1, json.lastIndexOf(']'));
        String answer = "{\"cols\":[\"a\"],\"col_types\":[" + type + "],\"rows\":[[" + args + "]],\"rowcount\":1}";
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        try (AnswerReader reader = AnswerReader.open(new ByteArrayInputStream(bytes))) {
            RowData row = Objects.requireNonNull(reader.next());
            assertThat(reader.next()).isNull();
            return TypedValue.of(reader.columns().type(0), row, 0);
        }
    }

    @Property
    void booleans(@ForAll boolean value) throws IOException {
        assertThat(returned(value, "3")).isEqualTo(value);
    }

    @Property
    void wholeNumbers(@ForAll byte small, @ForAll short medium, @ForAll int usual, @ForAll long large)
            throws IOException {
        assertThat(returned(small, "2")).isEqualTo(small);
        assertThat(returned(medium, "8")).isEqualTo(medium);
        assertThat(returned(usual, "9")).isEqualTo(usual);
        assertThat(returned(large, "10")).isEqualTo(large);
    }

    @Property
    void floatingPointNumbers(@ForAll long bits, @ForAll int halfBits) throws IOException {
        assertThat(returned(Double.longBitsToDouble(bits), "6")).isEqualTo(Double.longBitsToDouble(bits));
        assertThat(returned(Float.intBitsToFloat(halfBits), "7")).isEqualTo(Float.intBitsToFloat(halfBits));
    }

    @Property
    void decimalsInsideObjectsAsNumbersOrAsText(@ForAll @Scale(30) BigDecimal value) throws IOException {
        Map<?, ?> object = (Map<?, ?>) Objects.requireNonNull(returned(Map.of("v", value), "12"));

        assertThat(new BigDecimal(String.valueOf(object.get("v")))).isEqualByComparingTo(value);
    }

    @Property
    void texts(@ForAll String value) throws IOException {
        String valid = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(returned(valid, "4")).isEqualTo(valid);
        assertThat(returned(List.of(valid), "[100,4]")).isEqualTo(List.of(valid));
        assertThat(returned(Map.of(valid, valid), "12")).isEqualTo(Map.of(valid, valid));
    }

    @Property
    void timestampsToTheMillisecond(@ForAll @LongRange(min = -MAX_MILLIS, max = MAX_MILLIS) long millis)
            throws IOException {
        Instant instant = Instant.ofEpochMilli(millis);
        LocalDateTime dateTime = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        LocalDate date = dateTime.toLocalDate();

        assertThat(returned(instant, "11")).isEqualTo(instant);
        assertThat(returned(dateTime, "15")).isEqualTo(dateTime);
        assertThat(returned(date, "24")).isEqualTo(date);
    }

    @Property
    void intervals(
            @ForAll @IntRange(min = -100_000, max = 100_000) int months,
            @ForAll @IntRange(min = -100_000, max = 100_000) int days,
            @ForAll @LongRange(min = -MAX_MILLIS, max = MAX_MILLIS) long nanos)
            throws IOException {
        Interval interval = new Interval(Period.of(0, months, days), Duration.ofNanos(nanos));

        assertThat(returned(interval, "17")).isEqualTo(interval);
    }

    @Property
    void uuidsPointsAndVectors(@ForAll long high, @ForAll long low, @ForAll double a, @ForAll float b)
            throws IOException {
        assertThat(returned(new UUID(high, low), "29")).isEqualTo(new UUID(high, low));
        assertThat(returned(new GeoPoint(a, -a), "13")).isEqualTo(new GeoPoint(a, -a));
        assertThat(returned(new float[] {b, -b}, "28")).isEqualTo(new float[] {b, -b});
    }

    @Property
    void bitStringsAsTheyAreWritten(@ForAll long bits, @ForAll @IntRange(min = 1, max = 64) int length) {
        String text = Long.toBinaryString(bits | Long.MIN_VALUE).substring(0, length);
        BitString bitString = new BitString(text);

        assertThat(BitString.parse(bitString.toString())).isEqualTo(bitString);
        assertThat(BitString.of(bitString.toBitSet(), bitString.length())).isEqualTo(bitString);
    }

    @Property
    void arraysOfArraysWithNulls(@ForAll List<List<Integer>> value) throws IOException {
        assertThat(returned(value, "[100,[100,9]]")).isEqualTo(value);
        assertThat(returned(Collections.singletonList(null), "[100,9]")).isEqualTo(Collections.singletonList(null));
    }
}
