package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.cratedb4j.client.NodeStatus.State;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a client tells of its work. */
class ListenerTest {

    private static final String READ = "SELECT 1";
    private static final String WRITE = "INSERT INTO t VALUES (1)";
    private static final String MANY =
            "{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[[1],[2],[3]],\"rowcount\":3,\"duration\":1}";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode first = nodes.start();
    private final ScriptedNode second = nodes.start();
    private final Recorder told = new Recorder();

    /** Keeps everything, each statement's own without what its transport took. */
    private static final class Recorder implements CrateListener {

        private final List<Object> events = new CopyOnWriteArrayList<>();
        private final List<Transfer> transfers = new CopyOnWriteArrayList<>();

        @Override
        public void statementStarted(StatementStart statement) {
            events.add(statement);
        }

        @Override
        public void attemptStarted(Attempt attempt) {
            events.add(attempt);
        }

        @Override
        public void statementRetried(Retry retry) {
            events.add(retry);
        }

        @Override
        public void bytesTransferred(Transfer transfer) {
            transfers.add(transfer);
        }

        @Override
        public void statementEnded(StatementEnd end) {
            events.add(end);
        }

        @Override
        public void statementFailed(StatementFailure failure) {
            events.add(failure);
        }

        @Override
        public void nodeChanged(NodeStatus node) {
            events.add(node);
        }

        @Override
        public void connectionAwaited(PoolWait wait) {
            events.add(wait);
        }

        private List<String> kinds() {
            return events.stream()
                    .map(event -> event.getClass().getSimpleName())
                    .toList();
        }

        private <T> T only(Class<T> kind) {
            List<T> found =
                    events.stream().filter(kind::isInstance).map(kind::cast).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private CrateClient client(ScriptedNode... to) {
        return nodes.client(nodes.builder(to).listener(told));
    }

    @Test
    void aStatementIsToldFromItsBeginningToItsEnd() {
        client(first).sql(READ).list();

        assertThat(told.kinds()).containsExactly("StatementStart", "Attempt", "StatementEnd");
        CrateListener.StatementStart start = told.only(CrateListener.StatementStart.class);
        assertThat(start.sql()).isEqualTo(READ);
        assertThat(start.tag()).isEqualTo(first.request(0).tag());
        assertThat(told.only(CrateListener.Attempt.class))
                .isEqualTo(new CrateListener.Attempt(start.tag(), first.url(), 1));
        assertThat(told.only(CrateListener.StatementEnd.class).tag()).isEqualTo(start.tag());
        assertThat(told.only(CrateListener.StatementEnd.class).duration()).isPositive();
    }

    @Test
    void aStatementEndsWhenItsRowsAreReadOrClosed() {
        first.always(Reaction.ok(MANY));
        CrateClient client = client(first);

        Rows read = client.sql(READ).rows();
        assertThat(told.kinds()).doesNotContain("StatementEnd");
        read.forEach(row -> {});
        assertThat(told.kinds()).endsWith("StatementEnd");

        told.events.clear();
        Rows closed = client.sql(READ).rows();
        closed.close();
        closed.close();
        assertThat(told.kinds()).containsExactly("StatementStart", "Attempt", "StatementEnd");
    }

    @Test
    void aRetryIsToldWithItsReason() {
        first.on(Reaction.error(429, 4290, "busy"));

        client(first, second).sql(WRITE).execute();

        assertThat(told.kinds()).containsExactly("StatementStart", "Attempt", "Retry", "Attempt", "StatementEnd");
        CrateListener.Retry retry = told.only(CrateListener.Retry.class);
        assertThat(retry.node()).isEqualTo(first.url());
        assertThat(retry.number()).isEqualTo(1);
        assertThat(retry.reason()).contains("busy");
    }

    @Test
    void aFailureIsToldAsItsCallerGetsIt() {
        first.always(Reaction.error(400, 4000, "no"));
        CrateClient client = client(first);

        ServerException thrown = catchThrowableOfType(
                ServerException.class, () -> client.sql(READ).one());

        assertThat(told.kinds()).containsExactly("StatementStart", "Attempt", "StatementFailure");
        assertThat(told.only(CrateListener.StatementFailure.class).failure()).isSameAs(thrown);
    }

    @Test
    void aBulkIsAStatement() {
        first.always(Reaction.ok("{\"cols\":[],\"duration\":1,\"results\":[{\"rowcount\":1}]}"));

        client(first).bulk("INSERT INTO t VALUES (?)", List.of(List.of(1)));

        assertThat(told.kinds()).containsExactly("StatementStart", "Attempt", "StatementEnd");
    }

    @Test
    void bytesAreCountedAsTheyAreOnTheWire() {
        CrateClient client = client(first);

        client.sql(READ).one();
        client.sql(READ).one();

        assertThat(told.transfers).hasSize(2).allSatisfy(transfer -> {
            assertThat(transfer.node()).isEqualTo(first.url());
            int body = first.request(0).body().length();
            assertThat(transfer.sent()).isBetween(body + 100L, body + 600L);
            assertThat(transfer.received()).isBetween(100L, 200L);
        });
        assertThat(first.connectionCount()).isEqualTo(1);
    }

    @Test
    void aNodeThatIsLostIsTold() {
        first.always(Reaction.reset());

        client(first, second).sql(READ).one();

        NodeStatus node = told.only(NodeStatus.class);
        assertThat(node.url()).isEqualTo(first.url());
        assertThat(node.state()).isEqualTo(State.QUARANTINED);
    }

    @Test
    void aWaitForAConnectionIsTold() throws InterruptedException {
        CountDownLatch received = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        first.on(socket -> {
            received.countDown();
            return Reaction.when(answer, Reaction.one()).react(socket);
        });
        CrateClient client = nodes.client(nodes.builder(first).maxConnections(1).listener(told));
        Thread other = new Thread(() -> client.sql(READ).one());
        other.start();
        received.await();

        assertThatThrownBy(() -> client.sql(READ).timeout(Duration.ofMillis(50)).one())
                .isInstanceOf(StatementTimeoutException.class);
        answer.countDown();
        other.join();

        assertThat(told.only(CrateListener.PoolWait.class).node()).isEqualTo(first.url());
    }

    @Test
    void whatAListenerThrowsHurtsNobody() {
        CrateListener broken = new CrateListener() {
            @Override
            public void statementStarted(StatementStart statement) {
                throw new IllegalStateException("listener");
            }

            @Override
            public void attemptStarted(Attempt attempt) {
                throw new AssertionError("listener");
            }

            @Override
            public void statementEnded(StatementEnd end) {
                throw new IllegalStateException("listener");
            }
        };
        CrateClient client = nodes.client(nodes.builder(first).listener(broken));

        assertThat(client.sql(READ).one().getInt(0)).isEqualTo(1);
        assertThat(client.sql(READ).one().getInt(0)).isEqualTo(1);
        assertThat(first.connectionCount()).isEqualTo(1);
    }

    @Test
    void whatIsAskedInTheBackgroundIsNotTold() throws InterruptedException {
        Cancellation cancellation = new Cancellation();
        first.runs("job").on(socket -> {
            new Thread(cancellation::cancel).start();
            return Reaction.stall().react(socket);
        });
        CrateClient client = client(first);

        assertThatThrownBy(() -> client.sql(READ).cancelledBy(cancellation).one())
                .isInstanceOf(StatementCancelledException.class);
        assertThat(first.awaitKill()).isEqualTo("job");

        assertThat(told.kinds()).containsExactly("StatementStart", "Attempt", "StatementFailure");
    }
}
