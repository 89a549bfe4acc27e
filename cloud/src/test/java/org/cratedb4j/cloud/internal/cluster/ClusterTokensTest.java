package org.cratedb4j.cloud.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cratedb4j.cloud.CloudRequestException;
import org.cratedb4j.cloud.Refusal;
import org.cratedb4j.cloud.model.ClusterToken;
import org.cratedb4j.cloud.testing.VirtualTime;
import org.junit.jupiter.api.Test;

class ClusterTokensTest {

    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicInteger refreshed = new AtomicInteger();

    private ClusterToken token(String name) {
        return new ClusterToken(name, Optional.of("r"), time.instant().plus(Duration.ofHours(1)), Map.of());
    }

    private final ClusterTokens tokens = new ClusterTokens(
            () -> token("fetched-" + fetched.incrementAndGet()),
            last -> token("refreshed-" + refreshed.incrementAndGet()),
            time);

    @Test
    void aTokenIsRenewedFiveMinutesBeforeItEnds() {
        assertThat(tokens.current()).isEqualTo("fetched-1");
        time.pause(Duration.ofMinutes(54).plusSeconds(59));
        assertThat(tokens.current()).isEqualTo("fetched-1");
        time.pause(Duration.ofSeconds(1));
        assertThat(tokens.current()).isEqualTo("refreshed-1");
    }

    @Test
    void whatCannotBeRefreshedIsFetchedAnew() {
        ClusterTokens stubborn = new ClusterTokens(
                () -> token("fetched-" + fetched.incrementAndGet()),
                last -> {
                    throw new CloudRequestException(new Refusal(401, "no", Map.of(), null, ""));
                },
                time);
        assertThat(stubborn.current()).isEqualTo("fetched-1");
        time.pause(Duration.ofHours(2));

        assertThat(stubborn.current()).isEqualTo("fetched-2");
    }

    @Test
    void aClientThatAsksAgainGetsAnotherTokenAndTheNextClientTheSame() {
        Supplier<String> one = tokens.forOneClient();
        Supplier<String> other = tokens.forOneClient();

        assertThat(one.get()).isEqualTo("fetched-1");
        assertThat(other.get()).isEqualTo("fetched-1");
        assertThat(one.get()).isEqualTo("refreshed-1");
        assertThat(other.get()).isEqualTo("refreshed-1");
    }

    @Test
    void manyThreadsFetchOneToken() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    return tokens.current();
                }));
            }
            start.countDown();
            for (Future<String> token : all) {
                assertThat(token.get()).isEqualTo("fetched-1");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(fetched).hasValue(1);
    }
}
