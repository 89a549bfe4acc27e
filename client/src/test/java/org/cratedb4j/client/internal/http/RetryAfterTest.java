package org.cratedb4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final InstantSource OURS = InstantSource.fixed(Instant.parse("1994-11-06T08:49:00Z"));

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "' 120 ', 120",
        "0, 0",
        "'Sun, 06 Nov 1994 08:49:37 GMT', 37",
        "'Sun, 6 Nov 1994 08:48:00 GMT', 0"
    })
    void itIsANumberOfSecondsOrADate(String header, long seconds) {
        assertThat(RetryAfter.of(header, null, OURS)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aDateIsCountedFromTheDateOfTheAnswer() {
        assertThat(RetryAfter.of("Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:30 GMT", OURS))
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.of("Sun, 06 Nov 1994 08:49:37 GMT", "yesterday", OURS))
                .isEqualTo(Duration.ofSeconds(37));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999", "1994-11-06T08:49:37Z"})
    void whatIsNeitherAsksForNothing(@Nullable String header) {
        assertThat(RetryAfter.of(header, null, OURS)).isEqualTo(Duration.ZERO);
    }
}
