package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.OutcomeUnknownException;
import org.cratedb4j.client.StatementOutcome;
import org.cratedb4j.client.StatementOutcome.Status;
import org.cratedb4j.client.testing.FaultyProxy;
import org.cratedb4j.client.testing.FaultyProxy.Cut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A statement without an answer, and what the cluster's own tables tell of it. */
@Timeout(60)
class OutcomeTest {

    @RegisterExtension
    final Server server = new Server();

    @Test
    void aWriteWithoutAnAnswerThatRanIsFoundInTheLog() throws Exception {
        String table = server.table("id INTEGER PRIMARY KEY");
        try (FaultyProxy proxy = FaultyProxy.cuttingOnce(server.url(), Cut.BEFORE_ANSWER, table);
                CrateClient client = CrateClient.connect(proxy.url())) {
            OutcomeUnknownException lost = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> client.bulk("INSERT INTO " + table + " (id) VALUES (?)", List.of(List.of(1), List.of(2))));

            assertThat(lost.resolve().status()).isEqualTo(Status.EXECUTED);
        }
        server.refresh(table);
        assertThat(server.client()
                        .sql("SELECT count(*) FROM " + table)
                        .as(Integer.class)
                        .one())
                .isEqualTo(2);
    }

    @Test
    void aWriteThatIsGivenUpIsKilledAndSaysSo() {
        String table = server.table("id BIGINT");
        try (CrateClient client = CrateClient.builder()
                .nodes(server.url())
                .attemptTimeout(Duration.ofMillis(500))
                .build()) {
            OutcomeUnknownException lost = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> client.sql("INSERT INTO " + table + " (id) (SELECT a FROM generate_series(1, 1000000) a,"
                                    + " generate_series(1, 1000000) b WHERE a + b < 0)")
                            .execute());

            StatementOutcome outcome = lost.resolve();
            while (outcome.status() == Status.RUNNING) {
                outcome = lost.resolve();
            }

            assertThat(outcome.status()).isEqualTo(Status.FAILED);
            assertThat(outcome.detail()).containsIgnoringCase("kill");
        }
    }
}
