package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.SocketTimeoutException;
import java.time.Duration;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a busy cluster refuses is sent again, after a while and only so often; see FailoverTest for lost answers. */
class RetryTest {

    private static final String READ = "SELECT 1";
    private static final String WRITE = "INSERT INTO t VALUES (1)";
    private static final Reaction BUSY = Reaction.error(429, 4290, "busy");
    private static final Reaction UNAVAILABLE = Reaction.error(503, 5031, "no master");

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode first = nodes.start();
    private final ScriptedNode second = nodes.start();

    @ParameterizedTest
    @ValueSource(strings = {READ, WRITE})
    void aStatementThatIsRefusedForBeingOneTooManyGoesToTheNextNode(String sql) {
        first.on(BUSY);
        CrateClient client = nodes.client(first, second);

        client.sql(sql).execute();

        assertThat(first.requestCount()).isEqualTo(1);
        assertThat(second.requestCount()).isEqualTo(1);
    }

    @Test
    void aClusterThatStaysTooBusyIsAskedOnlySoOften() {
        first.always(BUSY);
        second.always(BUSY);
        CrateClient client =
                nodes.client(nodes.builder(first, second).maxAttempts(4).backoffFactor(Duration.ofMillis(1)));

        TooManyRequestsException e = catchThrowableOfType(
                TooManyRequestsException.class, () -> client.sql(WRITE).execute());

        assertThat(e.attempts()).isEqualTo(4);
        assertThat(e.getSuppressed()).hasSize(3).hasOnlyElementsOfType(TooManyRequestsException.class);
        assertThat(first.requestCount()).isEqualTo(2);
        assertThat(second.requestCount()).isEqualTo(2);
    }

    @Test
    void aReadIsSentAgainToAClusterThatIsUnavailableForNow() {
        first.on(UNAVAILABLE);
        second.on(UNAVAILABLE);
        CrateClient client = nodes.client(nodes.builder(first, second).backoffFactor(Duration.ofMillis(1)));

        assertThat(client.sql(READ).one().getInt(0)).isEqualTo(1);

        assertThat(first.requestCount() + second.requestCount()).isEqualTo(3);
    }

    @Test
    void aWriteIsNotSentAgainToAClusterThatIsUnavailableUnlessItIsIdempotent() {
        first.on(UNAVAILABLE);
        second.on(UNAVAILABLE);
        CrateClient client = nodes.client(first, second);

        assertThatThrownBy(() -> client.sql(WRITE).execute()).isInstanceOf(ServiceUnavailableException.class);
        assertThat(first.requestCount() + second.requestCount()).isEqualTo(1);

        client.sql(WRITE).idempotent().execute();
        assertThat(first.requestCount() + second.requestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 413, 500})
    void whatTheServerRefusesForGoodIsSentOnce(int status) {
        first.always(Reaction.error(status, 0, "no"));
        second.always(Reaction.error(status, 0, "no"));
        CrateClient client = nodes.client(first, second);

        assertThatThrownBy(() -> client.sql(READ).one()).isInstanceOf(ServerException.class);

        assertThat(first.requestCount() + second.requestCount()).isEqualTo(1);
    }

    @Test
    void aWaitThatTheDeadlineDoesNotAllowIsNotBegun() {
        first.always(Reaction.answer(429, "Retry-After: 60\r\n", new byte[0]));
        CrateClient client = nodes.client(nodes.builder(first).timeout(Duration.ofSeconds(30)));

        assertThatThrownBy(() -> client.sql(WRITE).execute()).isInstanceOf(TooManyRequestsException.class);

        assertThat(first.requestCount()).isEqualTo(1);
    }

    @Test
    void aWaitEndsWhenTheStatementIsCancelled() {
        Cancellation cancellation = new Cancellation();
        first.on(socket -> {
            boolean open =
                    Reaction.answer(429, "Retry-After: 60\r\n", new byte[0]).react(socket);
            new Thread(cancellation::cancel).start();
            return open;
        });
        CrateClient client = nodes.client(first);

        StatementCancelledException e = catchThrowableOfType(
                StatementCancelledException.class,
                () -> client.sql(WRITE).cancelledBy(cancellation).execute());

        assertThat(e).isNotNull();
        assertThat(first.requestCount()).isEqualTo(1);
    }

    @Test
    void aReadWhoseAttemptTakesTooLongIsKilledAndGoesToTheNextNode() throws InterruptedException {
        first.on(Reaction.stall());
        second.runs("job");
        CrateClient client = nodes.client(nodes.builder(first, second).attemptTimeout(Duration.ofMillis(300)));

        assertThat(client.sql(READ).one().getInt(0)).isEqualTo(1);
        client.close();

        assertThat(first.requestCount()).isEqualTo(1);
        assertThat(second.requestCount()).isEqualTo(1);
        assertThat(first.lookupCount() + second.lookupCount()).isPositive();
    }

    @Test
    void whatIsSentAgainIsNotTakenForTheAttemptThatIsKilled() {
        first.on(Reaction.stall());
        CrateClient client = nodes.client(nodes.builder(first, second).attemptTimeout(Duration.ofMillis(300)));

        client.sql(READ).one();

        assertThat(second.lastRequest().untagged())
                .isEqualTo(first.lastRequest().untagged());
        assertThat(second.lastRequest().tag())
                .isNotNull()
                .isNotEqualTo(first.lastRequest().tag());
    }

    @Test
    void aWriteWhoseAttemptTakesTooLongIsNotSentAgain() {
        first.on(Reaction.stall());
        CrateClient client = nodes.client(nodes.builder(first, second).attemptTimeout(Duration.ofMillis(300)));

        assertThatThrownBy(() -> client.sql(WRITE).execute())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("300 ms");

        assertThat(first.requestCount()).isEqualTo(1);
        assertThat(second.requestCount()).isZero();
    }

    @Test
    void anAttemptMayTakeItsTimeOnceItsAnswerHasBegun() {
        String rows = "{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[[1]";
        String rest = ",[2]],\"rowcount\":2,\"duration\":1}";
        first.on(socket -> {
            Reaction.raw("HTTP/1.1 200 OK\r\nContent-Length: " + (rows.length() + rest.length()) + "\r\n\r\n" + rows)
                    .react(socket);
            // Longer than the attempt: the first read comes back when the other side has waited long enough.
            socket.setSoTimeout(600);
            try {
                socket.getInputStream().read();
            } catch (SocketTimeoutException e) {
                return Reaction.raw(rest).react(socket);
            }
            return false;
        });
        CrateClient client = nodes.client(nodes.builder(first).attemptTimeout(Duration.ofMillis(300)));

        assertThat(client.sql(READ).list()).hasSize(2);
        assertThat(first.requestCount()).isEqualTo(1);
    }
}
