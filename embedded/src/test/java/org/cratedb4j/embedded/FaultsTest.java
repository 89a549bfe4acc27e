package org.cratedb4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.cratedb4j.embedded.conformance.RawConnection;
import org.cratedb4j.embedded.conformance.RawConnection.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FaultsTest {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final EmbeddedNode node = EmbeddedNode.start();
    private final Faults faults = node.faults();

    @BeforeEach
    void table() throws IOException {
        sql("create table t (id integer primary key)");
        faults.reset();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private Answer sql(String statement) throws IOException {
        try (RawConnection connection = new RawConnection(node.port())) {
            return connection.sql(body(statement));
        }
    }

    private static String body(String statement) {
        return "{\"stmt\": \"" + statement + "\"}";
    }

    private static byte[] request(String statement) {
        String body = body(statement);
        return ("POST /_sql HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private boolean exists(int id) throws IOException {
        return sql("select id from t where id = " + id).text().contains("[[" + id + "]]");
    }

    private void insertInVain(int id) {
        assertThatThrownBy(() -> sql("insert into t values (" + id + ")")).isInstanceOf(EOFException.class);
    }

    @Test
    void whatIsDroppedBeforeExecutionIsNotExecuted() throws IOException {
        faults.inject(Fault.dropBeforeExecution().times(1));

        insertInVain(1);

        assertThat(exists(1)).isFalse();
    }

    @Test
    void whatIsDroppedAfterExecutionIsExecuted() throws IOException {
        faults.inject(Fault.dropAfterExecution().times(1));

        insertInVain(1);

        assertThat(exists(1)).isTrue();
    }

    @Test
    void whatIsDroppedWithinTheAnswerIsExecutedAndHalfAnswered() throws IOException {
        faults.inject(Fault.dropWithinAnswer().times(1));

        Answer answer = sql("insert into t values (1)");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.truncated()).isTrue();
        assertThat(answer.text()).startsWith("{\"cols\":[]").doesNotContain("duration");
        assertThat(exists(1)).isTrue();
    }

    @Test
    void anAnswerWithoutABodyIsDroppedWhole() throws IOException {
        faults.inject(Fault.dropWithinAnswer().times(1));

        try (RawConnection connection = new RawConnection(node.port())) {
            assertThatThrownBy(() -> connection.send("GET", "/_blobs/x/y", Map.of(), new byte[0]))
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void largeAnswersAreHalvedToo() throws IOException {
        faults.inject(Fault.dropWithinAnswer().times(1));

        Answer answer = sql("select * from generate_series(1, 1000000)");

        int length = Integer.parseInt(String.valueOf(answer.header("Content-Length")));
        assertThat(answer.body()).hasSize(length / 2);
        assertThat(answer.truncated()).isTrue();
    }

    @Test
    void anUnavailableNodeAnswersAsCrateDbDoes() throws IOException {
        faults.inject(Fault.unavailable().times(1));

        Answer answer = sql("insert into t values (1)");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("\"error\":{").contains("\"code\":5030");
        assertThat(exists(1)).isFalse();
    }

    @Test
    void anyErrorOfCrateDbCanBeAnswered() throws IOException {
        faults.inject(Fault.error(429, 4290, "TooManyRequests[later]").times(1));

        Answer answer = sql("select 1");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).contains("TooManyRequests[later]").contains("4290");
    }

    @Test
    void aProxysErrorHasNoBody() throws IOException {
        faults.inject(Fault.proxyError(502).times(1));

        Answer answer = sql("insert into t values (1)");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).isEmpty();
        assertThat(exists(1)).isFalse();
    }

    @Test
    void aSilentNodeKeepsTheConnectionAndExecutesNothing() throws IOException {
        Faults.Injected silence = faults.inject(Fault.silence().times(1));
        try (RawConnection silent = new RawConnection(node.port())) {
            silent.write(request("insert into t values (1)"));
            awaitHit(silence);
            assertThat(exists(1)).isFalse();

            faults.reset();

            assertThat(silent.isClosedByServer()).isTrue();
        }
        assertThat(exists(1)).isFalse();
    }

    @Test
    void aNodeCanExecuteAndThenBeSilent() throws IOException {
        Faults.Injected silence = faults.inject(Fault.silenceAfterExecution().times(1));
        try (RawConnection silent = new RawConnection(node.port())) {
            silent.write(request("insert into t values (1)"));
            awaitHit(silence);
            while (!exists(1)) {
                Thread.onSpinWait();
            }

            faults.reset();

            assertThat(silent.isClosedByServer()).isTrue();
        }
    }

    @Test
    void aDelayedRequestIsExecutedWhenItsTimeHasCome() throws IOException {
        faults.inject(Fault.delay(Duration.ofNanos(1)).times(1));

        assertThat(sql("insert into t values (1)").status()).isEqualTo(200);
    }

    @Test
    void aDelayedRequestIsNotExecutedBeforeAndGoesOnAfterAReset() throws IOException {
        faults.inject(Fault.delay(FOR_EVER).onStatements(sql -> sql.startsWith("insert")));
        try (RawConnection delayed = new RawConnection(node.port())) {
            delayed.write(request("insert into t values (1)"));
            awaitARequest();
            assertThat(exists(1)).isFalse();

            faults.reset();

            assertThat(delayed.read("POST").status()).isEqualTo(200);
            assertThat(exists(1)).isTrue();
        }
    }

    @Test
    void anyFaultCanBeDelayed() throws IOException {
        faults.inject(Fault.proxyError(504).delayedBy(FOR_EVER));
        try (RawConnection delayed = new RawConnection(node.port())) {
            delayed.write(request("select 1"));
            awaitARequest();

            faults.reset();

            assertThat(delayed.read("POST").status()).isEqualTo(504);
        }
    }

    @Test
    void closingTheNodeDoesNotWaitForWhatIsHeldBackNorExecutesIt() throws IOException {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(2);
                RawConnection delayed = new RawConnection(cluster.node(0).port());
                RawConnection other = new RawConnection(cluster.node(1).port())) {
            other.sql(body("create table t (id integer primary key)"));
            Faults ofFirst = cluster.node(0).faults();
            ofFirst.inject(Fault.delay(FOR_EVER));
            delayed.write(request("insert into t values (1)"));
            while (ofFirst.requests() < 1) {
                Thread.onSpinWait();
            }

            cluster.node(0).stop();

            assertThat(delayed.isClosedByServer()).isTrue();
            assertThat(other.sql(body("select id from t where id = 1")).text()).contains("\"rows\":[]");
        }
    }

    @Test
    void aNodeOfAClusterKeepsItsFaultsWhenItIsStartedAgain() throws IOException {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(2)) {
            cluster.node(0).faults().inject(Fault.proxyError(503));
            cluster.node(0).stop();
            cluster.node(0).faults().acceptConnections();
            cluster.node(0).start();

            try (RawConnection faulty = new RawConnection(cluster.node(0).port());
                    RawConnection healthy = new RawConnection(cluster.node(1).port())) {
                assertThat(faulty.sql(body("select 1")).status()).isEqualTo(503);
                assertThat(healthy.sql(body("select 1")).status()).isEqualTo(200);
            }
            assertThat(cluster.node(0).faults().requests()).isEqualTo(1);
            assertThat(cluster.node(1).faults().requests()).isEqualTo(1);
        }
    }

    @Test
    void aNodeThatRefusesConnectionsKeepsThoseThatAreOpen() throws IOException {
        try (RawConnection open = new RawConnection(node.port())) {
            open.sql(body("select 1"));

            faults.refuseConnections();

            assertThatThrownBy(() -> new RawConnection(node.port())).isInstanceOf(IOException.class);
            assertThat(open.sql(body("select 1")).status()).isEqualTo(200);
            faults.acceptConnections();
            faults.acceptConnections();
            assertThat(sql("select 1").status()).isEqualTo(200);
        }
    }

    @Test
    void resettingAcceptsConnections() throws IOException {
        faults.refuseConnections();
        faults.refuseConnections();

        faults.reset();

        assertThat(sql("select 1").status()).isEqualTo(200);
    }

    @Test
    void aStoppedNodeNeitherRefusesNorAccepts() {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(1)) {
            Faults ofNode = cluster.node(0).faults();
            cluster.node(0).stop();
            ofNode.refuseConnections();
            ofNode.closeIdleConnections();
            ofNode.acceptConnections();
            ofNode.reset();

            assertThat(cluster.node(0).isRunning()).isFalse();
            assertThatThrownBy(() -> new RawConnection(cluster.node(0).port())).isInstanceOf(IOException.class);
        }
        node.close();
        faults.refuseConnections();
        faults.reset();
        assertThatThrownBy(() -> new RawConnection(node.port())).isInstanceOf(IOException.class);
    }

    @Test
    void aPortThatSomebodyElseHasTakenIsNamed() {
        int port = node.port();
        faults.refuseConnections();
        try (EmbeddedNode other = EmbeddedNode.builder().port(port).start()) {
            assertThat(other.port()).isEqualTo(port);
            assertThatThrownBy(faults::acceptConnections)
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessageContaining("127.0.0.1:" + port);
        }
    }

    @Test
    void idleConnectionsAreClosed() throws IOException {
        try (RawConnection used = new RawConnection(node.port());
                RawConnection other = new RawConnection(node.port())) {
            used.sql(body("select 1"));
            other.sql(body("select 1"));

            faults.closeIdleConnections();

            assertThat(used.isClosedByServer()).isTrue();
            assertThat(other.isClosedByServer()).isTrue();
            assertThat(sql("select 1").status()).isEqualTo(200);
        }
    }

    @Test
    void aConnectionInUseIsClosedAfterItsAnswer() throws IOException {
        faults.inject(Fault.delay(FOR_EVER));
        try (RawConnection busy = new RawConnection(node.port())) {
            busy.write(request("insert into t values (1)"));
            awaitARequest();

            faults.closeIdleConnections();
            faults.reset();

            assertThat(busy.read("POST").status()).isEqualTo(200);
            assertThat(busy.isClosedByServer()).isTrue();
        }
    }

    @Test
    void aFaultHappensAsOftenAsItMay() throws IOException {
        Faults.Injected fault = faults.inject(Fault.proxyError(503).times(2));

        assertThat(sql("select 1").status()).isEqualTo(503);
        assertThat(sql("select 1").status()).isEqualTo(503);
        assertThat(sql("select 1").status()).isEqualTo(200);
        assertThat(fault.hits()).isEqualTo(2);
    }

    @Test
    void aFaultCanBeForSomeStatementsOnly() throws IOException {
        Faults.Injected fault = faults.inject(Fault.proxyError(503).onStatements(sql -> sql.contains("tagged")));

        assertThat(sql("select 1").status()).isEqualTo(200);
        assertThat(sql("select 1 -- tagged").status()).isEqualTo(503);
        try (RawConnection connection = new RawConnection(node.port())) {
            assertThat(connection.send("GET", "/", Map.of(), new byte[0]).status())
                    .isEqualTo(200);
            assertThat(connection.sql("no request").status()).isEqualTo(400);
        }
        assertThat(fault.hits()).isEqualTo(1);
    }

    @Test
    void theFirstFaultThatFitsHappens() throws IOException {
        Faults.Injected first = faults.inject(Fault.proxyError(502).times(1));
        Faults.Injected second = faults.inject(Fault.proxyError(503));

        assertThat(sql("select 1").status()).isEqualTo(502);
        assertThat(sql("select 1").status()).isEqualTo(503);
        second.remove();
        second.remove();
        assertThat(sql("select 1").status()).isEqualTo(200);
        assertThat(first.hits() + second.hits()).isEqualTo(2);
    }

    @Test
    void aShareIsDrawnAlikeInEachRun() throws IOException {
        List<Integer> first = statuses(20, Fault.proxyError(503).share(0.5, 7));
        List<Integer> again = statuses(20, Fault.proxyError(503).share(0.5, 7));

        assertThat(first).isEqualTo(again).contains(200, 503);
        assertThat(statuses(5, Fault.proxyError(503).share(0, 7))).containsOnly(200);
        assertThat(statuses(5, Fault.proxyError(503).share(1, 7))).containsOnly(503);
    }

    private List<Integer> statuses(int requests, Fault fault) throws IOException {
        faults.reset();
        faults.inject(fault);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            statuses.add(sql("select 1").status());
        }
        return statuses;
    }

    @Test
    void aLimitHoldsAmongManyRequestsAtOnce() {
        Faults.Injected fault = faults.inject(Fault.proxyError(503).times(10));
        LongSupplier selects = faults.countStatements(sql -> sql.startsWith("select"));

        List<CompletableFuture<Long>> clients = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clients.add(CompletableFuture.supplyAsync(this::failuresOfTen));
        }

        assertThat(clients.stream().mapToLong(CompletableFuture::join).sum()).isEqualTo(10);
        assertThat(fault.hits()).isEqualTo(10);
        assertThat(faults.requests()).isEqualTo(80);
        assertThat(selects.getAsLong()).isEqualTo(80);
    }

    private long failuresOfTen() {
        try (RawConnection connection = new RawConnection(node.port())) {
            long failures = 0;
            for (int i = 0; i < 10; i++) {
                failures += connection.sql(body("select 1")).status() == 503 ? 1 : 0;
            }
            return failures;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void requestsAreCountedWhateverBecomesOfThem() throws IOException {
        LongSupplier inserts = faults.countStatements(sql -> sql.startsWith("insert"));
        faults.inject(Fault.dropBeforeExecution().times(1));

        insertInVain(1);
        sql("insert into t values (1)");
        sql("select 1");
        try (RawConnection connection = new RawConnection(node.port())) {
            connection.send("GET", "/", Map.of(), new byte[0]);
        }

        assertThat(faults.requests()).isEqualTo(4);
        assertThat(inserts.getAsLong()).isEqualTo(2);
        faults.reset();
        assertThat(faults.requests()).isZero();
        assertThat(inserts.getAsLong()).isZero();
        sql("insert into t values (2)");
        assertThat(inserts.getAsLong()).isEqualTo(1);
    }

    @Test
    void faultsAreImmutable() throws IOException {
        Fault always = Fault.proxyError(503);
        always.times(1).onStatements(sql -> false).share(0, 0).delayedBy(FOR_EVER);
        faults.inject(always);

        assertThat(sql("select 1").status()).isEqualTo(503);
        assertThat(sql("select 1").status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aShareIsAShare(double share) {
        assertThatThrownBy(() -> Fault.silence().share(share, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void impossibleFaultsAreRefused() {
        assertThatThrownBy(() -> Fault.silence().times(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.proxyError(200)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.error(600, 1, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.delay(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static void awaitHit(Faults.Injected fault) {
        while (fault.hits() < 1) {
            Thread.onSpinWait();
        }
    }

    private void awaitARequest() {
        while (faults.requests() < 1) {
            Thread.onSpinWait();
        }
    }
}
