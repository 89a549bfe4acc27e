package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever ends a call early also ends its statement on the server. */
class CancelTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String JOB = "1ee3cfb6-44d0-4ac9-a1a5-d4f5a0a3e7f0";
    private static final String MANY = "{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[[1],[2],[3]],\"rowcount\":3}";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();

    private final CountDownLatch received = new CountDownLatch(1);

    private Reaction stallOnceReceived() {
        return socket -> {
            received.countDown();
            return Reaction.stall().react(socket);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1", "SELECT 1;", "SELECT 1 -- one", "SELECT 1 /* open", "DELETE FROM t -- all\n;"})
    void everyStatementCarriesATagThatChangesNothingOfIt(String sql) {
        CrateClient client = nodes.client(node);

        client.sql(sql).execute();
        client.sql(sql).execute();

        assertThat(node.request(0).body()).contains(sql.replace("\n", "\\n") + " -- cratedb4j:");
        assertThat(node.request(0).tag())
                .isNotNull()
                .isNotEqualTo(node.request(1).tag());
    }

    @Test
    void theProgramsNameStandsBeforeTheTag() {
        CrateClient client = nodes.client(nodes.builder(node).applicationName("night job"));

        client.sql("SELECT 1").execute();

        assertThat(node.request(0).body()).contains("SELECT 1 -- night job cratedb4j:");
    }

    @Test
    void tagsOfManyStatementsAndClientsAreAllDifferent() {
        Set<String> tags = new HashSet<>();
        for (int c = 0; c < 2; c++) {
            CrateClient client = nodes.client(node);
            for (int i = 0; i < 50; i++) {
                client.sql("INSERT").execute();
            }
        }
        for (int i = 0; i < node.requestCount(); i++) {
            tags.add(String.valueOf(node.request(i).tag()));
        }
        assertThat(tags).hasSize(node.requestCount());
    }

    @Test
    void aStatementThatTimesOutIsKilled() throws InterruptedException {
        node.runs(JOB).on(Reaction.stall());
        CrateClient client = nodes.client(node);

        assertThatThrownBy(() -> client.sql("SELECT 1").timeout(SHORT).one())
                .isInstanceOf(StatementTimeoutException.class);

        assertThat(node.awaitKill()).isEqualTo(JOB);
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void aStatementIsLookedUpAndKilledThroughAnyNode() throws InterruptedException {
        ScriptedNode other = nodes.start();
        node.on(Reaction.stall());
        other.runs(JOB);
        CrateClient client = nodes.client(node, other);

        assertThatThrownBy(() -> client.sql("INSERT").timeout(SHORT).execute())
                .isInstanceOf(StatementTimeoutException.class);

        assertThat(node.awaitKill()).isEqualTo(JOB);
        assertThat(other.lookupCount()).isPositive();
        assertThat(node.requestCount()).isEqualTo(1);
        assertThat(other.requestCount()).isZero();
    }

    @Test
    void aTimeoutIsToldAtOnceAndAsItIsThoughTheStatementCannotBeKilled() {
        node.on(Reaction.stall());
        CrateClient client = nodes.client(node);

        StatementTimeoutException e = catchThrowableOfType(
                StatementTimeoutException.class,
                () -> client.sql("SELECT 1").timeout(SHORT).one());
        client.close();

        assertThat(e).hasNoSuppressedExceptions();
        assertThat(node.lookupCount()).as("looked for, in vain, a few times").isBetween(1, 8);
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void aCancelledStatementEndsAndIsKilled() throws Exception {
        node.runs(JOB).on(stallOnceReceived());
        CrateClient client = nodes.client(node);
        Cancellation cancellation = new Cancellation();
        SqlStatement statement = client.sql("SELECT 1").cancelledBy(cancellation);

        CompletableFuture<StatementCancelledException> end = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(StatementCancelledException.class, statement::list));
        received.await();
        cancellation.cancel();

        assertThat(end.get().mayHaveBeenExecuted()).isTrue();
        assertThat(end.get().sqlState()).isEqualTo("57014");
        assertThat(node.awaitKill()).isEqualTo(JOB);
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void aStatementThatIsCancelledBeforeItIsSentIsNotSent() {
        CrateClient client = nodes.client(node);
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();

        StatementCancelledException e = catchThrowableOfType(
                StatementCancelledException.class,
                () -> client.sql("INSERT").cancelledBy(cancellation).execute());

        assertThat(e.mayHaveBeenExecuted()).isFalse();
        assertThat(node.requestCount()).isZero();
    }

    @Test
    void anInterruptEndsTheStatementAndKillsItAndStaysKnown() throws Exception {
        node.runs(JOB).on(stallOnceReceived());
        CrateClient client = nodes.client(node);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<StatementCancelledException> end = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            end.complete(catchThrowableOfType(
                    StatementCancelledException.class,
                    () -> client.sql("UPDATE t").execute()));
            interrupted.complete(Thread.currentThread().isInterrupted());
        });

        caller.start();
        received.await();
        caller.interrupt();

        assertThat(end.get()).isNotNull();
        assertThat(interrupted.get()).isTrue();
        assertThat(node.awaitKill()).isEqualTo(JOB);
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void rowsThatAreClosedUnreadAreLookedUpOnceAndKilled() throws InterruptedException {
        node.runs(JOB).on(Reaction.ok(MANY));
        CrateClient client = nodes.client(node);

        client.sql("SELECT 1").rows().close();

        assertThat(node.awaitKill()).isEqualTo(JOB);
        client.close();
        assertThat(node.lookupCount()).as("once, and once to see it gone").isLessThanOrEqualTo(2);
    }

    @Test
    void aStatementThatIsReadToItsEndIsNotLookedUp() {
        node.on(Reaction.ok(MANY));
        CrateClient client = nodes.client(node);

        client.sql("SELECT 1").list();
        client.close();

        assertThat(node.lookupCount()).isZero();
        assertThat(node.connectionCount()).isEqualTo(1);
    }
}
