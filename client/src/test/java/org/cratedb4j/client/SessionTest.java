package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session is one connection, and says so when it is gone. */
class SessionTest {

    private static final Reaction DONE =
            Reaction.ok("{\"cols\":[],\"col_types\":[],\"rows\":[[]],\"rowcount\":0,\"duration\":0.1}");
    private static final Reaction MANY =
            Reaction.ok("{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[[1],[2],[3]],\"rowcount\":3}");

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode first = nodes.start();
    private final ScriptedNode second = nodes.start();

    @Test
    void allStatementsOfASessionGoOnOneConnectionWhichNobodyElseUses() {
        Set<Socket> sockets = ConcurrentHashMap.newKeySet();
        Reaction noting = socket -> {
            sockets.add(socket);
            return Reaction.one().react(socket);
        };
        first.always(noting);
        second.always(noting);
        CrateClient client = nodes.client(first, second);
        client.sql("SELECT 1").one();
        client.sql("SELECT 1").one();
        sockets.clear();

        try (CrateSession session = client.session()) {
            for (int i = 0; i < 5; i++) {
                session.sql("SELECT 1").one();
            }
            assertThat(sockets).hasSize(1);
            Set<Socket> ofSession = Set.copyOf(sockets);
            sockets.clear();
            for (int i = 0; i < 4; i++) {
                client.sql("SELECT 1").one();
            }
            assertThat(sockets).doesNotContainAnyElementsOf(ofSession);
        }
        assertThat(first.requestCount() + second.requestCount()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET search_path = 'a'",
                "set session statement_timeout = '1s'",
                "/* x */ SET LOCAL x.y TO 1",
                "SET TIME ZONE 'UTC'"
            })
    void aSettingOfASessionIsRefusedOnSharedConnections(String sql) {
        CrateClient client = nodes.client(first);

        assertThatThrownBy(() -> client.sql(sql).execute())
                .isInstanceOf(SessionRequiredException.class)
                .hasMessageContaining("CrateClient.session()");
        assertThatThrownBy(() -> client.bulk(sql, List.of(List.of(1)))).isInstanceOf(SessionRequiredException.class);

        assertThat(first.requestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SET GLOBAL stats.enabled = true", "SET GLOBAL PERSISTENT a = 1", "SELECT 'SET x'", "SETTLE"})
    void whatIsNoSettingOfASessionIsSent(String sql) {
        CrateClient client = nodes.client(first);

        client.sql(sql).execute();

        assertThat(first.requestCount()).isEqualTo(1);
    }

    @Test
    void aSessionThatLosesItsConnectionSaysWhichSettingsAreLost() {
        first.on(DONE, DONE, Reaction.reset());
        CrateClient client = nodes.client(first);
        try (CrateSession session = client.session()) {
            session.sql("SET search_path = 'a'").execute();
            session.sql("SET SESSION application_name = 'b'").execute();

            SessionLostException e = catchThrowableOfType(
                    SessionLostException.class, () -> session.sql("SELECT 1").one());

            assertThat(e.lostSettings()).containsExactly("application_name", "search_path");
            assertThat(e).hasMessageContaining("application_name, search_path");
            assertThatThrownBy(() -> session.sql("SELECT 1").one()).isInstanceOf(SessionLostException.class);
        }
        assertThat(first.requestCount()).isEqualTo(3);
    }

    @Test
    void aWriteInASessionThatGetsNoAnswerHasAnUnknownOutcome() {
        first.on(Reaction.close());
        CrateClient client = nodes.client(first, second);
        try (CrateSession session = client.session()) {
            assertThatThrownBy(() -> session.sql("INSERT INTO t VALUES (1)").execute())
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThatThrownBy(() -> session.sql("SELECT 1").one()).isInstanceOf(SessionLostException.class);
        }
        assertThat(first.requestCount()).isEqualTo(1);
        assertThat(second.requestCount()).isZero();
    }

    @Test
    void rowsThatAreClosedUnreadDoNotCostTheSession() {
        first.on(MANY);
        CrateClient client = nodes.client(first);
        try (CrateSession session = client.session()) {
            session.sql("SELECT 1").rows().close();

            assertThat(session.sql("SELECT 1").one().getInt(0)).isEqualTo(1);
        }
        assertThat(first.requestCount()).isEqualTo(2);
        assertThat(first.connectionCount()).isEqualTo(1);
        assertThat(first.lookupCount()).isZero();
    }

    @Test
    void aStatementHasToWaitForTheRowsOfTheOneBefore() {
        first.on(MANY);
        CrateClient client = nodes.client(first);
        try (CrateSession session = client.session();
                Rows rows = session.sql("SELECT 1").rows()) {
            assertThat(rows.columns()).hasSize(1);

            assertThatThrownBy(() -> session.sql("SELECT 1").one())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("busy");
        }
        assertThat(first.requestCount()).isEqualTo(1);
    }

    @Test
    void anErrorOfTheServerDoesNotEndTheSession() {
        first.on(Reaction.error(404, 4041, "unknown"), Reaction.error(429, 4290, "busy"));
        CrateClient client = nodes.client(first);
        try (CrateSession session = client.session()) {
            assertThatThrownBy(() -> session.sql("SELECT 1").one()).isInstanceOf(RelationUnknownException.class);

            assertThat(session.sql("INSERT").execute().rowCount()).isEqualTo(1);
        }
        assertThat(first.requestCount()).isEqualTo(3);
        assertThat(first.connectionCount()).isEqualTo(1);
    }

    @Test
    void aTimeoutEndsTheStatementAndTheSession() throws InterruptedException {
        first.runs("job").on(Reaction.stall());
        CrateClient client = nodes.client(first);
        try (CrateSession session = client.session()) {
            assertThatThrownBy(() -> session.sql("SELECT 1")
                            .timeout(Duration.ofMillis(300))
                            .one())
                    .isInstanceOf(StatementTimeoutException.class);
            assertThatThrownBy(() -> session.sql("SELECT 1").one()).isInstanceOf(SessionLostException.class);
        }
        assertThat(first.awaitKill()).isEqualTo("job");
        assertThat(first.requestCount()).isEqualTo(1);
    }

    @Test
    void aTimeoutThatHasPassedBeforeTheStatementIsSentDoesNotCostTheSession() {
        CrateClient client = nodes.client(first);
        try (CrateSession session = client.session()) {
            SqlStatement late = session.sql("INSERT").timeout(Duration.ofNanos(1));

            assertThatThrownBy(late::execute)
                    .isInstanceOfSatisfying(
                            StatementTimeoutException.class,
                            e -> assertThat(e.mayHaveBeenExecuted()).isFalse());
            assertThat(session.sql("SELECT 1").one().getInt(0)).isEqualTo(1);
        }
        assertThat(first.requestCount()).isEqualTo(1);
    }

    @Test
    void aSessionThatIsClosedIsOfNoUse() {
        CrateClient client = nodes.client(first);
        CrateSession session = client.session();
        session.close();
        session.close();

        assertThatThrownBy(() -> session.sql("SELECT 1").one())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThat(first.requestCount()).isZero();
    }

    @Test
    void aSessionIsOpenedOnANodeThatCanBeReached() {
        CrateClient client = nodes.client(CrateClient.builder().nodes(nodes.absent(), first.url()));

        try (CrateSession session = client.session()) {
            assertThat(session.node()).isEqualTo(first.url());
        }
        assertThat(first.requestCount()).isZero();
    }
}
