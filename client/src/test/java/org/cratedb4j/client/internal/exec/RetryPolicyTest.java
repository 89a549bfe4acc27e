package org.cratedb4j.client.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.cratedb4j.client.internal.time.Backoff;
import org.cratedb4j.client.internal.time.Pause;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static RetryPolicy policy(double jitter) {
        return new RetryPolicy(new Backoff(Duration.ofSeconds(1)), 5, null, Pause.SYSTEM, () -> jitter);
    }

    private static long seconds(RetryPolicy policy, int refusals, int retryAfter) {
        return Duration.ofNanos(policy.delayNanos(refusals, Duration.ofSeconds(retryAfter)))
                .toSeconds();
    }

    @Test
    void theWaitsDoubleAfterTheFirstRepetitionUpToTwoMinutes() {
        assertThat(IntStream.rangeClosed(1, 10).mapToLong(i -> seconds(policy(1), i, 0)))
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 120L, 120L);
    }

    @Test
    void aNodeMayAskForALongerWaitOfAtMostTwoMinutes() {
        assertThat(seconds(policy(1), 1, 7)).isEqualTo(7);
        assertThat(seconds(policy(1), 5, 7)).isEqualTo(8);
        assertThat(seconds(policy(1), 1, 3_600)).isEqualTo(120);
    }

    @Test
    void clientsDoNotAllComeBackAtOnceButNeverBeforeTheTimeThatANodeAskedFor() {
        assertThat(seconds(policy(0.5), 5, 0)).isEqualTo(4);
        assertThat(seconds(policy(0.5), 5, 7)).isEqualTo(7);
    }
}
