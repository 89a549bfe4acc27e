package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are renewed in time, and a statement that was refused for its token was not executed and is sent again. */
class TokenTest {

    private static final String INSERT = "INSERT INTO t VALUES (1)";
    private static final String EXPIRED =
            "jwt authentication failed for user juser. Reason: The Token has expired on 2026-11-20T12:41:15Z.";
    private static final String TOO_EARLY =
            "jwt authentication failed for user juser. Reason: The Token can't be used before 2026-11-20T12:41:15Z.";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();
    private final AtomicInteger asked = new AtomicInteger();

    private static Reaction refused(String message) {
        Reaction answer = Reaction.answer(401, message);
        // As CrateDB does, which closes the connection without saying so.
        return socket -> {
            answer.react(socket);
            return false;
        };
    }

    /** Tokens t1, t2, and so on. */
    private String next() {
        return "t" + asked.incrementAndGet();
    }

    private CrateClient client(Supplier<String> tokens) {
        return nodes.client(nodes.builder(node).tokenSupplier(tokens));
    }

    private String sent(int request) {
        return String.valueOf(node.request(request).header("Authorization"));
    }

    @Test
    void aTokenGoesWithEveryRequest() {
        CrateClient client = nodes.client(nodes.builder(node).token("abc"));
        client.sql(INSERT).execute();
        client.sql(INSERT).execute();

        assertThat(List.of(sent(0), sent(1))).containsOnly("Bearer abc");
        assertThat(node.connectionCount()).isEqualTo(1);
        assertThat(client.toString()).contains("token=***").doesNotContain("abc");
    }

    @Test
    void aTokenThatDoesNotExpireIsAskedForOnce() {
        CrateClient client = client(this::next);
        client.sql(INSERT).execute();
        client.sql(INSERT).execute();

        assertThat(asked).hasValue(1);
        assertThat(sent(1)).isEqualTo("Bearer t1");
    }

    @Test
    void aRefusedTokenIsReplacedAndTheStatementSentAgainWhateverItIs() {
        node.on(refused(EXPIRED));
        client(this::next).sql(INSERT).execute();

        assertThat(node.requestCount()).isEqualTo(2);
        assertThat(node.connectionCount()).isEqualTo(2);
        assertThat(List.of(sent(0), sent(1))).containsExactly("Bearer t1", "Bearer t2");
        assertThat(asked).hasValue(2);
    }

    @Test
    void aSecondRefusalIsTheEnd() {
        node.always(refused("The Claim 'aud' value doesn't contain the required audience."));

        assertThatThrownBy(() -> client(this::next).sql(INSERT).execute())
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("audience");
        assertThat(node.requestCount()).isEqualTo(2);
    }

    @Test
    void aMissingPrivilegeIsNoReasonForAnotherToken() {
        node.always(Reaction.error(401, 4011, "MissingPrivilegeException[no]"));

        assertThatThrownBy(() -> client(this::next).sql(INSERT).execute())
                .isInstanceOf(MissingPrivilegeException.class);
        assertThat(node.requestCount()).isEqualTo(1);
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusedTokenIsNotSentAgainWhenThereIsNoOther(boolean supplied) {
        node.always(refused(EXPIRED));
        CrateClient client = supplied
                ? client(() -> "same")
                : nodes.client(nodes.builder(node).token("same"));

        assertThatThrownBy(() -> client.sql(INSERT).execute())
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("expired");
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void aTokenFromTheServersFutureIsSentAgainShortlyAfter() {
        node.on(refused(TOO_EARLY), refused(TOO_EARLY));
        nodes.client(nodes.builder(node).token("abc")).sql(INSERT).execute();

        assertThat(node.requestCount()).isEqualTo(3);
        assertThat(sent(2)).isEqualTo("Bearer abc");
    }

    @Test
    void aTokenFromTheServersFutureIsNotSentAgainAfterTheDeadline() {
        node.always(refused(TOO_EARLY));
        CrateClient client = nodes.client(nodes.builder(node).token("abc").timeout(Duration.ofMillis(150)));

        assertThatThrownBy(() -> client.sql(INSERT).execute()).isInstanceOf(CrateException.class);
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void manyThreadsAskForOneTokenTogether() throws Exception {
        CrateClient client = client(this::next);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Row>> calls = IntStream.range(0, 32)
                    .mapToObj(i -> threads.submit(() -> client.sql("SELECT 1").one()))
                    .toList();
            for (Future<Row> call : calls) {
                assertThat(call.get().getInt(0)).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void whatTheSupplierThrowsIsThrownAndNothingIsSent() {
        CrateClient client = client(() -> {
            throw new UnsupportedOperationException("no identity");
        });

        assertThatThrownBy(() -> client.sql(INSERT).execute())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("no identity");
        assertThat(node.requestCount()).isZero();
    }

    @Test
    void aTokenAndAUserAreRefused() {
        assertThatThrownBy(() -> nodes.builder(node).token("abc").user("u").build())
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("Option token: contradicts user")
                .hasMessageNotContaining("abc");
        assertThatThrownBy(() -> CrateClient.builder()
                        .nodes("http://u:p@a")
                        .tokenSupplier(this::next)
                        .build())
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("Option token_supplier: contradicts user");
        assertThat(asked).hasValue(0);
    }

    @Test
    void aTokenThatCannotStandInAHeaderIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> CrateClient.builder().token("s3cret\r\nX: y"))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("Option token: ")
                .hasMessageNotContaining("s3cret");
    }
}
