package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls on other threads are the same calls, and cancelling their futures cancels them on the server. */
class AsyncTest {

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

    @Test
    void resultsComeLater() throws Exception {
        node.on(
                Reaction.one(),
                Reaction.one(),
                Reaction.one(),
                Reaction.ok("{\"cols\":[],\"results\":[{\"rowcount\":1}]}"));
        CrateClient client = nodes.client(node);

        assertThat(client.sql("SELECT 1").listAsync().get()).hasSize(1);
        assertThat(client.sql("SELECT 1").as(Integer.class).listAsync().get()).containsExactly(1);
        assertThat(client.sql("INSERT").executeAsync().get().rowCount()).isEqualTo(1);
        assertThat(client.sql("INSERT")
                        .bulk(List.of(List.of(1)))
                        .executeAsync()
                        .get()
                        .rowCount())
                .isEqualTo(1);
        assertThat(node.requestCount()).isEqualTo(4);
    }

    @Test
    void whatGoesWrongIsTheCauseOfTheFuturesException() {
        node.on(Reaction.error(404, 4041, "unknown"));
        CrateClient client = nodes.client(node);

        assertThatThrownBy(() -> client.sql("SELECT 1").listAsync().get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RelationUnknownException.class);
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void cancellingTheFutureKillsTheStatement() throws Exception {
        node.runs("job").on(stallOnceReceived());
        CrateClient client = nodes.client(node);

        CompletableFuture<StatementResult> future = client.sql("UPDATE t").executeAsync();
        received.await();

        assertThat(future.cancel(true)).isTrue();
        assertThat(node.awaitKill()).isEqualTo("job");
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void theStatementsOwnCancellationCountsToo() throws Exception {
        node.runs("job").on(stallOnceReceived());
        CrateClient client = nodes.client(node);
        Cancellation cancellation = new Cancellation();

        CompletableFuture<List<Row>> future =
                client.sql("SELECT 1").cancelledBy(cancellation).listAsync();
        received.await();
        cancellation.cancel();

        assertThatThrownBy(future::get).hasCauseInstanceOf(StatementCancelledException.class);
        assertThat(node.awaitKill()).isEqualTo("job");
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void theCallersExecutorIsUsed() throws Exception {
        AtomicInteger used = new AtomicInteger();
        CrateClient client = nodes.client(nodes.builder(node).executor(task -> {
            used.incrementAndGet();
            task.run();
        }));

        assertThat(client.sql("SELECT 1").listAsync().get()).hasSize(1);

        assertThat(used).hasValue(1);
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void aClientThatIsClosedLeavesNoFutureOpen() throws Exception {
        node.always(Reaction.stall());
        node.on(stallOnceReceived());
        CrateClient client = nodes.client(node);
        List<CompletableFuture<StatementResult>> futures = Stream.generate(
                        () -> client.sql("UPDATE t").executeAsync())
                .limit(20)
                .toList();
        received.await();

        client.close();

        for (CompletableFuture<StatementResult> future : futures) {
            assertThatThrownBy(future::get).isInstanceOf(ExecutionException.class);
        }
        assertThatThrownBy(() -> client.sql("UPDATE t").executeAsync().get())
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(node.requestCount()).isBetween(1, 8);
    }
}
