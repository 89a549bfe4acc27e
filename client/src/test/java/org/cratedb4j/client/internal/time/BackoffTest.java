package org.cratedb4j.client.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {

    @Test
    void theFirstRepetitionIsAtOnceAndEachLaterOneWaitsTwiceAsLong() {
        Backoff backoff = new Backoff(Duration.ofMillis(100));

        assertThat(IntStream.rangeClosed(1, 5).mapToObj(backoff::delay).map(Duration::toMillis))
                .containsExactly(0L, 100L, 200L, 400L, 800L);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 100, Integer.MAX_VALUE})
    void noWaitIsLongerThanTwoMinutes(int repetition) {
        assertThat(new Backoff(Duration.ofMillis(100)).delay(repetition)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void withoutAFactorThereIsNoWait() {
        assertThat(new Backoff(Duration.ZERO).delay(50)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 120_001})
    void aFactorOutOfRangeIsRefused(long millis) {
        assertThatThrownBy(() -> new Backoff(Duration.ofMillis(millis)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 120 s");
    }
}
