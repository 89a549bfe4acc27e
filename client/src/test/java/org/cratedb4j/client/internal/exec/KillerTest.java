package org.cratedb4j.client.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cratedb4j.client.internal.http.ConnectionPool;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.options.Settings;
import org.cratedb4j.client.internal.options.TransportSettings;
import org.cratedb4j.client.internal.time.Backoff;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A statement that was given up is looked for until it is gone. */
class KillerTest {

    private static final String TAG = "cratedb4j:0123456789abcdef-1";
    private static final Duration BOUND = Duration.ofMinutes(5);

    private final VirtualTime time = new VirtualTime();
    private final ScriptedNode node = new ScriptedNode();
    private final ConnectionPool pool =
            new ConnectionPool(TransportSettings.config(Settings.defaults()), null, Ticker.SYSTEM);
    private final Killer killer = new Killer(new JobTables(runner()), time, time, time);

    private StatementRunner runner() {
        NodeSet nodes = new NodeSet(List.of(new NodeAddress(false, "127.0.0.1", node.port(), "")), Ticker.SYSTEM);
        return new StatementRunner(nodes, pool, null, null, RetryPolicy.of(new Backoff(Duration.ZERO), 1, null));
    }

    @AfterEach
    void close() {
        pool.close();
        node.close();
    }

    @Test
    void aStatementThatRunsIsKilledAtOnceAndThenSeenGone() throws InterruptedException {
        node.runs("job");
        killer.kill(TAG);

        time.pass(Duration.ZERO);
        assertThat(node.awaitKill()).isEqualTo("job");
        time.pass(BOUND);

        assertThat(node.lookupCount()).isEqualTo(2);
        assertThat(time.waiting()).isZero();
    }

    @Test
    void aStatementThatShowsLateIsKilled() throws InterruptedException {
        killer.kill(TAG);
        time.pass(Duration.ofMinutes(2));

        node.runs("late");
        time.pass(Duration.ofSeconds(15));

        assertThat(node.awaitKill()).isEqualTo("late");
    }

    @Test
    void aStatementOfWhichSeveralJobsRunIsKilledWhole() throws InterruptedException {
        node.runs("one").runs("two");
        killer.kill(TAG);
        time.pass(Duration.ZERO);

        assertThat(List.of(String.valueOf(node.awaitKill()), String.valueOf(node.awaitKill())))
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aClusterThatIsOutOfReachForAWhileIsAskedAgain() throws InterruptedException {
        Reaction[] failures = new Reaction[10];
        for (int i = 0; i < failures.length; i += 2) {
            failures[i] = Reaction.reset();
            failures[i + 1] = Reaction.error(503, 5030, "unavailable");
        }
        node.runs("job").failsLookups(failures);
        killer.kill(TAG);

        time.pass(BOUND);

        assertThat(node.awaitKill()).isEqualTo("job");
        assertThat(node.lookupCount()).isEqualTo(failures.length + 2);
    }

    @Test
    void aStatementThatTheLogHasIsNotLookedForAgain() {
        node.answers(
                "FROM sys.jobs_log",
                "{\"cols\":[\"c\"],\"col_types\":[4],\"rows\":[[\"1 -- " + TAG + "\"]],\"rowcount\":1}");
        killer.kill(TAG);

        time.pass(BOUND);

        assertThat(node.lookupCount()).isEqualTo(1);
    }

    @Test
    void aStatementThatIsNeverSeenIsLookedForEverMoreSeldomAndNotForEver() {
        killer.kill(TAG);

        time.pass(Duration.ofSeconds(1));
        assertThat(node.lookupCount()).as("after 0, 20, 80 and 320 ms").isEqualTo(4);
        time.pass(BOUND.multipliedBy(2));
        assertThat(node.lookupCount()).isLessThan(30);
        assertThat(time.waiting()).isZero();
    }

    @Test
    void theRestOfAnAnswerIsLookedForOnce() {
        killer.killRest(TAG);

        time.pass(BOUND);

        assertThat(node.lookupCount()).isEqualTo(1);
    }

    @Test
    void manyStatementsAreLookedForTogether() {
        for (int i = 0; i < 100; i++) {
            killer.kill(TAG + i);
        }

        time.pass(Duration.ZERO);

        assertThat(node.lookupCount()).isEqualTo(1);
    }

    @Test
    void closingWaitsForWhatRuns() throws InterruptedException {
        node.runs("job");
        killer.kill(TAG);

        killer.close();

        assertThat(node.awaitKill()).isEqualTo("job");
    }

    @Test
    void closingDoesNotWaitLongForWhatIsNotThere() {
        killer.kill(TAG);

        killer.close();

        assertThat(node.lookupCount()).isBetween(4, 10);
    }

    @Test
    void closingWithoutAnythingToStopAsksNothing() {
        killer.close();

        assertThat(node.connectionCount()).isZero();
    }
}
