package org.cratedb4j.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cratedb4j.client.ParameterException;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.client.types.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterEncodingTest {

    record Point(int x, BigDecimal y, List<String> tags) {}

    static Stream<Arguments> values() throws IOException {
        return Stream.of(
                Arguments.of("text \" \\ \n \u0000 \uD83D\uDE00", "\"text \\\" \\\\ \\n \\u0000 \uD83D\uDE00\""),
                Arguments.of('c', "\"c\""),
                Arguments.of(true, "true"),
                Arguments.of((byte) -1, "-1"),
                Arguments.of((short) 2, "2"),
                Arguments.of(3, "3"),
                Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of(0.1, "0.1"),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(Double.NaN, "\"NaN\""),
                Arguments.of(Double.NEGATIVE_INFINITY, "\"-Infinity\""),
                Arguments.of(Float.POSITIVE_INFINITY, "\"Infinity\""),
                Arguments.of(BigInteger.valueOf(Long.MAX_VALUE), "9223372036854775807"),
                Arguments.of(BigInteger.TWO.pow(63), "\"9223372036854775808\""),
                Arguments.of(new BigDecimal("1.234567890123456789012345"), "\"1.234567890123456789012345\""),
                Arguments.of(new BigDecimal("1.50"), "\"1.50\""),
                Arguments.of(new BigDecimal("1E+3"), "\"1000\""),
                Arguments.of(new BigDecimal("1E+100000"), "\"1E+100000\""),
                Arguments.of(Instant.parse("2024-01-01T00:00:00.123456789Z"), "1704067200123"),
                Arguments.of(Instant.parse("1969-12-31T23:59:59.999500Z"), "-1"),
                Arguments.of(OffsetDateTime.parse("2024-01-01T02:00:00+02:00"), "1704067200000"),
                Arguments.of(OffsetDateTime.parse("2024-01-01T02:00:00+02:00").toZonedDateTime(), "1704067200000"),
                Arguments.of(LocalDateTime.parse("2024-01-01T00:00:00"), "1704067200000"),
                Arguments.of(LocalDate.parse("1969-12-31"), "-86400000"),
                Arguments.of(LocalTime.parse("01:02:03.000004"), "\"01:02:03.000004\""),
                Arguments.of(OffsetTime.parse("01:02:03.000004-02:30"), "\"01:02:03.000004-02:30\""),
                Arguments.of(OffsetTime.parse("01:02:03Z"), "\"01:02:03.000000+00:00\""),
                Arguments.of(Duration.ofMillis(-90_061_001), "\"-25:01:01.001\""),
                Arguments.of(Period.of(1, 14, -3), "\"2 years 2 mons -3 days 00:00:00\""),
                Arguments.of(
                        UUID.fromString("2e7b5c1a-6d0f-4c4e-9f5a-0a1b2c3d4e5f"),
                        "\"2e7b5c1a-6d0f-4c4e-9f5a-0a1b2c3d4e5f\""),
                Arguments.of(InetAddress.getByAddress(new byte[] {10, 0, 0, 1}), "\"10.0.0.1\""),
                Arguments.of(TimeUnit.SECONDS, "\"SECONDS\""),
                Arguments.of(new GeoPoint(9.5, 47.25), "[9.5,47.25]"),
                Arguments.of(new BitString("101"), "\"101\""),
                Arguments.of(new int[] {1, 2}, "[1,2]"),
                Arguments.of(new float[] {0.5f, Float.NaN}, "[0.5,\"NaN\"]"),
                Arguments.of(new String[][] {{"a"}, {}}, "[[\"a\"],[]]"),
                Arguments.of(Arrays.asList(1, null, List.of()), "[1,null,[]]"),
                Arguments.of(List.of(new BigDecimal("1.10")), "[\"1.10\"]"),
                Arguments.of(Map.of("a b", Map.of("\"", List.of(true))), "{\"a b\":{\"\\\"\":[true]}}"),
                Arguments.of(Map.of("exact", new BigDecimal("1.5")), "{\"exact\":1.5}"),
                Arguments.of(
                        Map.of("long", new BigDecimal("0.1234567890123456789")),
                        "{\"long\":\"0.1234567890123456789\"}"),
                Arguments.of(
                        new Point(1, new BigDecimal("2.5"), List.of("t")), "{\"x\":1,\"y\":2.5,\"tags\":[\"t\"]}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsSentSoThatItComesBack(Object value, String json) {
        assertThat(encode(value)).isEqualTo("{\"stmt\":\"s\",\"args\":[" + json + "]}");
    }

    @Test
    void nullIsSentAsNull() {
        assertThat(encode((Object) null)).isEqualTo("{\"stmt\":\"s\",\"args\":[null]}");
    }

    @Test
    void withoutParametersThereAreNoArguments() {
        assertThat(text(RequestEncoder.encode("s", List.of()))).isEqualTo("{\"stmt\":\"s\"}");
    }

    @Test
    void bulkRowsAreSentAsRows() {
        List<List<@Nullable Object>> rows = List.of(Arrays.asList(1, "a"), Arrays.asList(2, null));

        assertThat(text(RequestEncoder.encodeBulk("s", rows.iterator(), Converters.NONE)))
                .isEqualTo("{\"stmt\":\"s\",\"bulk_args\":[[1,\"a\"],[2,null]]}");
    }

    @Test
    void anUnknownClassIsRefusedWithItsNameAndPlace() {
        Map<String, Object> nested = Map.of("a", List.of(1, new File("x")));

        assertThatThrownBy(() -> encode(1, nested))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("Parameter 2['a'][1]")
                .hasMessageContaining("java.io.File");
    }

    @Test
    void anUnknownClassInABulkIsRefusedWithItsRow() {
        List<List<Object>> rows = List.of(List.of(1), List.of(new Object()));

        assertThatThrownBy(() -> RequestEncoder.encodeBulk("s", rows.iterator(), Converters.NONE))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("Parameter 1 of row 1")
                .hasMessageContaining("java.lang.Object");
    }

    @Test
    void bytesAreRefusedWithAdvice() {
        assertThatThrownBy(() -> encode(new byte[1]))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("no binary type");
    }

    @Test
    void keysThatAreNoStringsAreRefused() {
        assertThatThrownBy(() -> encode(Map.of(1, 2)))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("java.lang.Integer");
    }

    @Test
    void offsetsWithSecondsAreRefused() {
        assertThatThrownBy(() -> encode(OffsetTime.parse("00:00:00+00:00:01"))).isInstanceOf(ParameterException.class);
    }

    @Test
    void instantsThatNoTimestampHoldsAreRefused() {
        assertThatThrownBy(() -> encode(Instant.MAX)).isInstanceOf(ParameterException.class);
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThatThrownBy(() -> encode("\uD83D")).isInstanceOf(ParameterException.class);
    }

    @Test
    void anObjectThatHoldsItselfIsRefused() {
        Map<String, Object> loop = new HashMap<>();
        loop.put("self", Collections.singletonList(loop));

        assertThatThrownBy(() -> encode(loop)).isInstanceOf(ParameterException.class);
    }

    private static String encode(@Nullable Object... values) {
        return text(RequestEncoder.encode("s", Arrays.asList(values)));
    }

    private static String text(RequestBody body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            body.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(bytes.size()).isEqualTo(body.length());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
