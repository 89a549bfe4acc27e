package org.cratedb4j.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.cratedb4j.client.internal.wire.RecordedAnswers.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, a reader answers or says that they are malformed, and does so soon. */
class AnswerFuzzTest {

    private static final List<Recorded> RECORDED = RecordedAnswers.all();

    @Property(tries = 3_000)
    void mutatedAnswersAreReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = mutated(random);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readAll(bytes));
    }

    private static byte[] mutated(Random random) {
        byte[] bytes = RECORDED.get(random.nextInt(RECORDED.size())).body().getBytes(StandardCharsets.UTF_8);
        int mutations = 1 + random.nextInt(8);
        for (int i = 0; i < mutations && bytes.length > 1; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                case 2 -> System.arraycopy(bytes, at, bytes, 0, bytes.length - at);
                default -> bytes[at] = (byte) "{}[],:\"0123456789eE+-.\\ntf".charAt(random.nextInt(26));
            }
        }
        return bytes;
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        readAll(bytes);
    }

    @Test
    void bytesInAnEncodingThatIsNoneAreRefused() {
        readAll(new byte[] {0, 0, 'x', 0, 'y'});
    }

    @Property
    void anyStartOfAnAnswerIsRefused(@ForAll @IntRange(max = 92) int length) {
        String answer =
                "{\"cols\":[\"a\",\"b\"],\"col_types\":[9,[100,4]],\"rows\":[[1,[\"x\"]],[2,[]]],\"rowcount\":2,\"d\":1.5}";
        byte[] bytes =
                answer.substring(0, Math.min(length, answer.length() - 1)).getBytes(StandardCharsets.UTF_8);

        assertThat(readRows(bytes)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void endlessNestingIsRefused(String opening) {
        String value = opening.repeat(200_000);
        String answer = "{\"cols\":[\"a\"],\"col_types\":[12],\"rows\":[[" + value;

        assertThat(readRows(answer.getBytes(StandardCharsets.UTF_8))).isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void endlessNestingOfTypesIsRefused() {
        String answer = "{\"cols\":[\"a\"],\"col_types\":[" + "[100,".repeat(200_000);

        assertThat(readRows(answer.getBytes(StandardCharsets.UTF_8))).isInstanceOf(MalformedAnswerException.class);
    }

    @Property
    void aNumberOfAnySizeIsReadUnlessJavaCannotHoldIt(
            @ForAll @ByteRange(min = '0', max = '9') byte digit, @ForAll int exponent) {
        String number = "1." + (char) digit + "e" + exponent;
        String answer = "{\"cols\":[\"a\",\"b\",\"c\"],\"col_types\":[22,6,9],\"rows\":[[" + number + "," + number + ","
                + number + "]],\"rowcount\":1}";

        IOException failure = readRows(answer.getBytes(StandardCharsets.UTF_8));

        expectMalformed(failure);
        assertThat(failure == null || Math.abs((long) exponent) > 100_000_000).isTrue();
    }

    private static void readAll(byte[] bytes) {
        expectMalformed(readRows(bytes));
        expectMalformed(failureOf(() -> BulkAnswer.read(new ByteArrayInputStream(bytes))));
        expectMalformed(failureOf(() -> ErrorBody.read(new ByteArrayInputStream(bytes))));
    }

    private static void expectMalformed(@Nullable IOException failure) {
        if (failure != null) {
            assertThat(failure).isInstanceOf(MalformedAnswerException.class);
        }
    }

    private static @Nullable IOException readRows(byte[] bytes) {
        return failureOf(() -> {
            try (AnswerReader reader = AnswerReader.open(new ByteArrayInputStream(bytes))) {
                for (RowData row = reader.next(); row != null; row = reader.next()) {
                    for (int i = 0; i < row.size(); i++) {
                        TypedValue.of(reader.columns().type(i), row, i);
                    }
                }
            }
        });
    }

    private interface Reading {
        void run() throws IOException;
    }

    private static @Nullable IOException failureOf(Reading reading) {
        try {
            reading.run();
            return null;
        } catch (IOException e) {
            return e;
        }
    }
}
