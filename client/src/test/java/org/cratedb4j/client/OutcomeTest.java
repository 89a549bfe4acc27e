package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.cratedb4j.client.StatementOutcome.Status;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What became of a statement without an answer is told only as far as the cluster proves it. */
class OutcomeTest {

    private static final String LOG = "FROM sys.jobs_log WHERE stmt";
    private static final String OLDER = "FROM sys.jobs_log WHERE node";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();

    private static String table(String types, String row) {
        String columns = types.replaceAll("\\d+", "\"c\"");
        return "{\"cols\":[" + columns + "],\"col_types\":[" + types + "],\"rows\":[" + row + "],\"rowcount\":1}";
    }

    private void thatRemembers() {
        node.answers("FROM sys.cluster", table("3,4", "[true,\"true\"]"))
                .answers(
                        "FROM sys.nodes", table("4,4", "[\"n1\",\"" + node.url().substring(7) + "\"]"))
                .answers(OLDER, table("10", "[1]"));
    }

    private OutcomeUnknownException lost() {
        node.on(Reaction.reset());
        CrateClient client = nodes.client(node);
        return catchThrowableOfType(
                OutcomeUnknownException.class,
                () -> client.sql("INSERT INTO t VALUES (1)").execute());
    }

    private void assertOutcome(Status status, String detail) {
        OutcomeUnknownException lost = lost();

        StatementOutcome outcome = lost.resolve();

        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.detail()).contains(detail);
        assertThat(node.request(0).tag()).isEqualTo(lost.tag());
        assertThat(node.requestCount()).as("the statement is not sent again").isEqualTo(1);
    }

    @Test
    void aStatementThatRunsIsRunning() {
        node.runs("job");
        assertOutcome(Status.RUNNING, "");
    }

    @Test
    void aStatementThatTheLogHasWithoutAnErrorWasExecuted() {
        node.answers(LOG, table("4", "[null]"));
        assertOutcome(Status.EXECUTED, "");
    }

    @Test
    void aStatementThatTheLogHasWithAnErrorFailed() {
        node.answers(LOG, table("4", "[\"Duplicate key\"]"));
        assertOutcome(Status.FAILED, "Duplicate key");
    }

    @Test
    void aStatementThatItsNodeWouldRememberAndDoesNotWasNotExecuted() {
        thatRemembers();
        assertOutcome(Status.NOT_EXECUTED, node.url());
    }

    @Test
    void withoutALogNobodyCanTell() {
        thatRemembers();
        node.answers("FROM sys.cluster", table("3,4", "[false,\"true\"]"));
        assertOutcome(Status.UNKNOWN, "stats.enabled");
    }

    @Test
    void withALogOfSomeStatementsNobodyCanTell() {
        thatRemembers();
        node.answers("FROM sys.cluster", table("3,4", "[true,\"ended > 5\"]"));
        assertOutcome(Status.UNKNOWN, "jobs_log_filter");
    }

    @Test
    void behindALoadBalancerNobodyCanTell() {
        thatRemembers();
        node.answers("FROM sys.nodes", table("4,4", "[\"n1\",\"10.0.0.1:4200\"]"));
        assertOutcome(Status.UNKNOWN, "no node's own address");
    }

    @Test
    void afterARestartOrWithAShortLogNobodyCanTell() {
        thatRemembers();
        node.answers(OLDER, table("10", "[0]"));
        assertOutcome(Status.UNKNOWN, "does not reach back");
    }

    @Test
    void withoutAClusterNobodyCanTell() {
        OutcomeUnknownException lost = lost();
        node.close();

        assertThat(lost.resolve().status()).isEqualTo(Status.UNKNOWN);
        assertThat(lost.resolve().detail()).contains("could not be asked");
    }
}
