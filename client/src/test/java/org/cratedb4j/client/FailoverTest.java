package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is executed twice behind the caller's back, and what can be sent elsewhere is. */
class FailoverTest {

    private static final String READ = "SELECT 1";
    private static final String WRITE = "INSERT INTO t VALUES (1)";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode first = nodes.start();
    private final ScriptedNode second = nodes.start();

    static Reaction[] silences() {
        return new Reaction[] {
            Reaction.close(),
            Reaction.reset(),
            Reaction.raw("HTTP/1.1 200 OK\r\nContent-Le"),
            Reaction.raw("no HTTP at all\r\n\r\n"),
            Reaction.truncated("{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[[1]],\"rowcount\":1}", 12),
            Reaction.answer(502, "<html>Bad Gateway</html>"),
            Reaction.answer(503, ""),
            Reaction.answer(504, "upstream timed out")
        };
    }

    @Test
    void statementsGoToTheNodesInTurn() {
        CrateClient client = nodes.client(first, second);

        for (int i = 0; i < 6; i++) {
            client.sql(READ).one();
        }

        assertThat(first.requestCount()).isEqualTo(3);
        assertThat(second.requestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("silences")
    void aReadGoesToTheNextNodeWhenNoAnswerComes(Reaction silence) {
        first.always(silence);
        CrateClient client = nodes.client(first, second);

        assertThat(client.sql(READ).one().getInt(0)).isEqualTo(1);

        assertThat(first.requestCount()).isEqualTo(1);
        assertThat(second.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("silences")
    void aWriteIsNeverSentAgainWhenNoAnswerComes(Reaction silence) {
        first.always(silence);
        CrateClient client = nodes.client(first, second);

        OutcomeUnknownException e = catchThrowableOfType(
                OutcomeUnknownException.class, () -> client.sql(WRITE).execute());

        assertThat(e.node()).contains(first.url());
        assertThat(e.attempts()).isEqualTo(1);
        assertThat(e.sqlState()).isEqualTo("08007");
        assertThat(first.requestCount()).isEqualTo(1);
        assertThat(second.requestCount()).isZero();
    }

    @ParameterizedTest
    @MethodSource("silences")
    void aBulkIsNeverSentAgainWhenNoAnswerComes(Reaction silence) {
        first.always(silence);
        CrateClient client = nodes.client(first, second);

        assertThatThrownBy(() -> client.bulk(WRITE, List.of(List.of(1)))).isInstanceOf(OutcomeUnknownException.class);

        assertThat(first.requestCount() + second.requestCount()).isEqualTo(1);
    }

    @Test
    void aWriteDeclaredIdempotentIsSentAgain() {
        first.always(Reaction.reset());
        CrateClient client = nodes.client(first, second);

        client.sql(WRITE).idempotent().execute();

        assertThat(second.requestCount()).isEqualTo(1);
    }

    @Test
    void aWriteGoesToTheNextNodeWhenNothingWasSent() {
        CrateClient client =
                nodes.client(CrateClient.builder().nodes(nodes.absent(), "no-such-host.invalid", first.url()));

        client.sql(WRITE).execute();

        assertThat(first.requestCount()).isEqualTo(1);
    }

    @Test
    void whenNoNodeCanBeReachedEachIsListedWithItsOwnReason() {
        String absent = nodes.absent();
        CrateClient client = nodes.client(CrateClient.builder().nodes(absent, "no-such-host.invalid"));

        ConnectionFailedException e = catchThrowableOfType(
                ConnectionFailedException.class, () -> client.sql(WRITE).execute());

        assertThat(e.failures()).hasSize(2);
        assertThat(e)
                .hasMessageContaining(absent + ": Connection refused")
                .hasMessageContaining("http://no-such-host.invalid:4200: unknown host");
        assertThat(e.attempts()).isEqualTo(2);
        assertThat(e.getSuppressed()).hasSize(2);
    }

    @Test
    void threeNodesWithThreeTroublesAreListedEachWithItsOwn() {
        String absent = nodes.absent();
        first.always(Reaction.answer(502, "<html>Bad Gateway</html>"));
        CrateClient client = nodes.client(CrateClient.builder().nodes(absent, first.url(), "no-such-host.invalid"));

        assertThatThrownBy(() -> client.sql(READ).one())
                .isInstanceOf(ConnectionLostException.class)
                .hasMessageContaining(absent + ": Connection refused")
                .hasMessageContaining(first.url() + ": HTTP 502 from a proxy")
                .hasMessageContaining("http://no-such-host.invalid:4200: unknown host");
    }

    @Test
    void whenNoNodeAnswersAReadEachIsListedWithItsOwnReason() {
        first.always(Reaction.answer(502, "proxy one"));
        second.always(Reaction.answer(504, "proxy two"));
        CrateClient client = nodes.client(first, second);

        assertThatThrownBy(() -> client.sql(READ).one())
                .isInstanceOf(ConnectionLostException.class)
                .hasMessageContaining(first.url() + ": HTTP 502")
                .hasMessageContaining(second.url() + ": HTTP 504");

        assertThat(first.requestCount()).isEqualTo(1);
        assertThat(second.requestCount()).isEqualTo(1);
    }

    @Test
    void aNodeThatFailedRestsAndIsNotAskedAgainAtOnce() {
        first.always(Reaction.reset());
        CrateClient client = nodes.client(first, second);

        for (int i = 0; i < 5; i++) {
            client.sql(READ).one();
        }

        assertThat(first.requestCount()).isEqualTo(1);
        assertThat(second.requestCount()).isEqualTo(5);
    }

    @Test
    void theOnlyNodeIsNeverLeftOut() {
        first.on(Reaction.reset(), Reaction.reset());
        CrateClient client = nodes.client(first);
        assertThatThrownBy(() -> client.sql(WRITE).execute()).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> client.sql(READ).one()).isInstanceOf(ConnectionLostException.class);

        assertThat(client.sql(READ).one().getInt(0)).isEqualTo(1);
        assertThat(first.requestCount()).isEqualTo(3);
    }

    @Test
    void aServerErrorIsFinalAndTheNodeStaysInUse() {
        first.always(Reaction.error(503, 5030, "unavailable"));
        second.always(Reaction.error(503, 5030, "unavailable"));
        CrateClient client = nodes.client(first, second);

        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> client.sql(WRITE).execute()).isInstanceOf(ServiceUnavailableException.class);
        }

        assertThat(first.requestCount()).isEqualTo(2);
        assertThat(second.requestCount()).isEqualTo(2);
    }

    @Test
    void rowsThatWereHandedOutAreNotReadAgainElsewhere() {
        String answer = "{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[[1],[2],[3]],\"rowcount\":3}";
        first.always(Reaction.truncated(answer, 45));
        CrateClient client = nodes.client(first, second);

        assertThatThrownBy(() -> client.sql(READ).list())
                .isInstanceOf(ConnectionLostException.class)
                .hasMessageContaining(first.url());

        assertThat(second.requestCount()).isZero();
    }
}
