package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.client.NodeStatus.State;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client does with its nodes, and shows of them. */
class NodeStatusTest {

    private static final String READ = "SELECT 1";
    private static final String WRITE = "INSERT INTO t VALUES (1)";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode first = nodes.start();
    private final ScriptedNode second = nodes.start();
    private final CountDownLatch asked = new CountDownLatch(1);

    private static Reaction once(CountDownLatch latch, Reaction then) {
        return socket -> {
            latch.countDown();
            return then.react(socket);
        };
    }

    private static NodeStatus status(CrateClient client, ScriptedNode node) {
        return client.nodes().stream()
                .filter(status -> status.url().equals(node.url()))
                .findFirst()
                .orElseThrow();
    }

    private void awaitQuestion() throws InterruptedException {
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void allNodesAreInUseAtFirst() {
        Instant before = Instant.now();
        CrateClient client = nodes.client(first, second);

        assertThat(client.nodes()).hasSize(2).allSatisfy(status -> {
            assertThat(status.state()).isEqualTo(State.IN_USE);
            assertThat(status.since()).isBetween(before, Instant.now());
            assertThat(status.lastError()).isEmpty();
        });
        assertThat(first.connectionCount()).isZero();
    }

    @Test
    void aNodeThatLosesAWriteIsPutIntoQuarantine() {
        first.always(Reaction.reset());
        CrateClient client = nodes.client(first, second);

        assertThatThrownBy(() -> client.sql(WRITE).execute()).isInstanceOf(OutcomeUnknownException.class);

        NodeStatus status = status(client, first);
        assertThat(status.state()).isEqualTo(State.QUARANTINED);
        assertThat(status.lastError()).isPresent();
        assertThat(status.toString()).startsWith(first.url() + " QUARANTINED since ");
        assertThat(status(client, second).state()).isEqualTo(State.IN_USE);
    }

    @Test
    void aNodeInQuarantineIsAskedInTheBackgroundAndUsedAgainWhenItAnswers() throws InterruptedException {
        first.on(Reaction.reset()).greets(once(asked, Reaction.answer(200, "{}")));
        CrateClient client = nodes.client(first, second);
        client.sql(READ).one();
        int requests = first.requestCount();

        awaitQuestion();
        while (status(client, first).state() == State.QUARANTINED) {
            Thread.onSpinWait();
        }
        client.sql(READ).one();
        client.sql(READ).one();

        assertThat(first.requestCount()).isEqualTo(requests + 1);
        assertThat(first.greetingCount()).isEqualTo(1);
        assertThat(status(client, first).lastError()).isPresent();
    }

    @Test
    void aSlowNodeIsAskedAndStaysInUse() throws InterruptedException {
        first.on(Reaction.stall()).greets(once(asked, Reaction.answer(200, "{}")));
        CrateClient client = nodes.client(nodes.builder(first, second).attemptTimeout(Duration.ofMillis(300)));

        client.sql(READ).one();
        awaitQuestion();

        assertThat(status(client, first).state()).isEqualTo(State.IN_USE);
        assertThat(status(client, first).lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("300 ms"));
    }

    static Reaction[] signsOfLife() {
        return new Reaction[] {
            Reaction.error(503, 5030, "unavailable"), Reaction.error(429, 4290, "busy"), Reaction.error(400, 4000, "no")
        };
    }

    @ParameterizedTest
    @MethodSource("signsOfLife")
    void anErrorOfCrateDbIsASignOfLife(Reaction error) {
        first.always(error);
        second.always(error);
        CrateClient client = nodes.client(nodes.builder(first, second).maxAttempts(1));

        assertThatThrownBy(() -> client.sql(READ).one()).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> client.sql(READ).one()).isInstanceOf(ServerException.class);

        assertThat(client.nodes())
                .allSatisfy(status -> assertThat(status.state()).isEqualTo(State.IN_USE));
    }

    @Test
    void theOnlyNodeIsAlwaysInUse() {
        first.always(Reaction.reset());
        CrateClient client = nodes.client(first);

        assertThatThrownBy(() -> client.sql(READ).one()).isInstanceOf(ConnectionLostException.class);

        assertThat(status(client, first).state()).isEqualTo(State.IN_USE);
        assertThat(status(client, first).lastError()).isPresent();
    }

    @Test
    void aCancelledStatementSaysNothingOfItsNode() throws InterruptedException {
        Cancellation cancellation = new Cancellation();
        first.on(socket -> {
            new Thread(cancellation::cancel).start();
            return Reaction.stall().react(socket);
        });
        CrateClient client = nodes.client(first, second);

        assertThatThrownBy(() -> client.sql(READ).cancelledBy(cancellation).one())
                .isInstanceOf(StatementCancelledException.class);

        assertThat(status(client, first).state()).isEqualTo(State.IN_USE);
        assertThat(status(client, first).lastError()).isEmpty();
    }
}
