package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.cratedb4j.client.Cancellation;
import org.cratedb4j.client.StatementCancelledException;
import org.cratedb4j.client.StatementTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a client gives up does not go on in the cluster. */
@Timeout(30)
class CancelTest {

    private static final String LONG =
            "SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b /* cancel test */";
    private static final String JOBS =
            "SELECT count(*) FROM sys.jobs WHERE stmt LIKE '%/* cancel test */%' AND NOT stmt LIKE '%sys.jobs%'";

    @RegisterExtension
    final Server server = new Server();

    private int running() {
        return server.client().sql(JOBS).as(Integer.class).one();
    }

    private void awaitRunning(int number) {
        while (running() != number) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aStatementThatTimesOutDoesNotGoOnRunning() {
        assertThatThrownBy(() -> server.client()
                        .sql(LONG)
                        .timeout(Duration.ofMillis(500))
                        .list())
                .isInstanceOf(StatementTimeoutException.class);

        awaitRunning(0);
        assertThat(running()).isZero();
    }

    @Test
    void aCancelledStatementDoesNotGoOnRunning() {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<?> end = CompletableFuture.runAsync(
                () -> server.client().sql(LONG).cancelledBy(cancellation).list());
        awaitRunning(1);

        cancellation.cancel();

        assertThatThrownBy(end::join).hasCauseInstanceOf(StatementCancelledException.class);
        awaitRunning(0);
        assertThat(running()).isZero();
    }
}
