package org.cratedb4j.client.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.cratedb4j.client.ServiceUnavailableException;
import org.cratedb4j.client.TooManyRequestsException;
import org.cratedb4j.client.internal.http.ConnectionPool;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.options.Settings;
import org.cratedb4j.client.internal.options.TransportSettings;
import org.cratedb4j.client.internal.time.Backoff;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.internal.wire.RequestEncoder;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long statements wait that nodes refuse to execute for now, on a clock of its own. */
class RetryLoopTest {

    private static final Reaction BUSY = Reaction.error(429, 4290, "busy");
    private static final Reaction UNAVAILABLE = Reaction.error(503, 5031, "no master");
    private static final int MANY = 12;

    private final VirtualTime time = new VirtualTime();
    private final ScriptedNode node = new ScriptedNode();
    private final ConnectionPool pool =
            new ConnectionPool(TransportSettings.config(Settings.defaults()), null, Ticker.SYSTEM);

    @AfterEach
    void close() {
        pool.close();
        node.close();
    }

    private void run(boolean repeatable, Duration timeout, double jitter) {
        NodeSet nodes = new NodeSet(List.of(new NodeAddress(false, "127.0.0.1", node.port(), "")), time);
        RetryPolicy retries = new RetryPolicy(new Backoff(Duration.ofSeconds(1)), MANY, null, time, () -> jitter);
        StatementRunner runner = new StatementRunner(nodes, pool, null, null, retries);
        Call call = new Call(
                SqlEndpoint.PLAIN.request(RequestEncoder.encode("INSERT", List.of())),
                StatementAnswers.OF_CALLS,
                () -> repeatable,
                Deadline.after(timeout, time),
                TaggedJob.UNTRACKED,
                CancelSignal.NEVER);
        ResultCursor.open(runner, call).close();
    }

    private void assertPassed(long seconds, int requests) {
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(node.requestCount()).isEqualTo(requests);
    }

    @Test
    void theWaitsAreNoneThenTheFactorThenTwiceAsLongEachTimeUpToTwoMinutes() {
        node.always(BUSY);

        assertThatThrownBy(() -> run(false, Duration.ofHours(1), 1)).isInstanceOf(TooManyRequestsException.class);

        assertPassed(1 + 2 + 4 + 8 + 16 + 32 + 64 + 120 + 120 + 120, MANY);
    }

    @Test
    void jitterMakesWaitsShorterButNeverShorterThanHalf() {
        node.on(BUSY, BUSY, BUSY, BUSY);

        run(false, Duration.ofHours(1), 0.5);

        assertThat(time.passed()).hasMillis(500 + 1_000 + 2_000);
    }

    @Test
    void theDeadlineBoundsAllWaitsTakenTogether() {
        node.always(BUSY);

        assertThatThrownBy(() -> run(false, Duration.ofSeconds(10), 1)).isInstanceOf(TooManyRequestsException.class);

        // The wait of eight seconds would end behind the deadline.
        assertPassed(1 + 2 + 4, 5);
    }

    @Test
    void aNodeThatAsksForALongerWaitGetsIt() {
        node.on(
                Reaction.answer(429, "Retry-After: 30\r\n", new byte[0]),
                Reaction.answer(
                        429,
                        "Date: Sun, 06 Nov 1994 08:49:30 GMT\r\nRetry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n",
                        new byte[0]));

        run(false, Duration.ofHours(1), 1);

        assertPassed(30 + 7, 3);
    }

    @Test
    void anUnavailableClusterIsAskedAgainForWhatIsRepeatable() {
        node.on(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);

        run(true, Duration.ofHours(1), 1);

        assertPassed(1 + 2, 4);
    }

    @Test
    void anUnavailableClusterIsNotAskedAgainForWhatIsNot() {
        node.on(UNAVAILABLE);

        assertThatThrownBy(() -> run(false, Duration.ofHours(1), 1)).isInstanceOf(ServiceUnavailableException.class);

        assertPassed(0, 1);
    }
}
