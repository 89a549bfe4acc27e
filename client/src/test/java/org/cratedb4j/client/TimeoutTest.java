package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimeoutTest {

    private static final Duration SHORT = Duration.ofMillis(500);

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode first = nodes.start();
    private final ScriptedNode second = nodes.start();

    @Test
    void aStatementThatTakesTooLongEndsAndIsNotSentAgainEvenIfItOnlyReads() {
        CrateClient client = nodes.client(nodes.builder(first, second).timeout(SHORT));
        client.sql("SELECT 1").timeout(Duration.ofMinutes(1)).one();
        client.sql("SELECT 1").timeout(Duration.ofMinutes(1)).one();
        first.always(Reaction.stall());

        StatementTimeoutException e = catchThrowableOfType(
                StatementTimeoutException.class, () -> client.sql("SELECT 1").one());

        assertThat(e.mayHaveBeenExecuted()).isTrue();
        assertThat(e.sqlState()).isEqualTo("57014");
        assertThat(e).hasMessageContaining("500 ms").hasMessageContaining(first.url());
        assertThat(first.requestCount()).isEqualTo(2);
        assertThat(second.requestCount()).isEqualTo(1);
    }

    @Test
    void aStatementMayHaveATimeoutOfItsOwn() {
        first.on(Reaction.stall());
        CrateClient client = nodes.client(first);

        assertThatThrownBy(() -> client.sql("SELECT 1").timeout(SHORT).one())
                .isInstanceOf(StatementTimeoutException.class);
        assertThat(client.sql("SELECT 1").timeout(Duration.ofMinutes(1)).one().getInt(0))
                .isEqualTo(1);
    }

    @Test
    void theTimeoutCountsUntilTheLastRow() {
        first.on(Reaction.stallAfter(
                "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[[1],"));
        CrateClient client = nodes.client(first);

        assertThatThrownBy(() -> client.sql("SELECT 1").timeout(SHORT).list())
                .isInstanceOf(StatementTimeoutException.class);
    }

    @Test
    void aBulkHasTheTimeoutToo() {
        first.on(Reaction.stall());
        CrateClient client = nodes.client(nodes.builder(first).timeout(SHORT));

        assertThatThrownBy(() -> client.bulk("INSERT", List.of(List.of(1))))
                .isInstanceOf(StatementTimeoutException.class);
    }

    @Test
    void aTimeoutWhileWaitingForAConnectionSaysThatNothingWasSent() {
        first.on(Reaction.ok("{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[[1],[2]],\"rowcount\":2}"));
        CrateClient client = nodes.client(nodes.builder(first).maxConnections(1));
        try (Rows rows = client.sql("SELECT 1").rows()) {
            assertThat(rows.columns()).hasSize(1);

            StatementTimeoutException e = catchThrowableOfType(
                    StatementTimeoutException.class,
                    () -> client.sql("INSERT").timeout(SHORT).execute());

            assertThat(e.mayHaveBeenExecuted()).isFalse();
        }
    }

    @Test
    void aTimeoutMustBeLongerThanZero() {
        CrateClient client = nodes.client(first);

        assertThatThrownBy(() -> client.sql("SELECT 1").timeout(Duration.ZERO))
                .isInstanceOf(InvalidOptionException.class);
    }
}
