package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the first of two nodes does to a statement: how that ends, and how many requests each node has seen. */
class HostileServerTest {

    private static final String ROWS =
            "{\"cols\":[\"a\"],\"col_types\":[9],\"rows\":[[1],[2]],\"rowcount\":2,\"duration\":0.5}";
    private static final String UNKNOWN_TYPE =
            "{\"cols\":[\"a\"],\"col_types\":[[4711,{\"x\":[]}]],\"rows\":[[{\"b\":[1,null]}]],\"rowcount\":1}";
    private static final int LARGE = 100 << 20;

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode first = nodes.start();
    private final ScriptedNode second = nodes.start();
    private final CrateClient client = nodes.client(
            nodes.builder(first, second).attemptTimeout(Duration.ofMillis(500)).backoffFactor(Duration.ofMillis(1)));

    /** How a call ends, null for well, and the requests that each node has seen for it. */
    private record End(@Nullable Class<?> exception, int first, int second) {

        static final End WELL = new End(null, 1, 0);
        static final End WELL_ELSEWHERE = new End(null, 1, 1);

        static End with(Class<?> exception) {
            return new End(exception, 1, 0);
        }
    }

    /** What a node does, and how it ends for a statement that may be repeated and for one that may not. */
    private record Case(String name, Reaction reaction, End read, End write) {

        /** The answer is lost, and nobody knows whether there was one. */
        static Case lost(String name, Reaction reaction) {
            return new Case(name, reaction, End.WELL_ELSEWHERE, End.with(OutcomeUnknownException.class));
        }

        static Case same(String name, Reaction reaction, End end) {
            return new Case(name, reaction, end, end);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: " + ROWS.length() + "\r\n\r\n";
        return Stream.of(
                Case.lost("stalls before the answer", Reaction.stall()),
                Case.lost("stalls in the head", Reaction.stallAfter("HTTP/1.1 200 OK\r\nContent-Le")),
                Case.lost("stalls in the body", Reaction.stallAfter(head + ROWS.substring(0, 20))),
                Case.lost("closes", Reaction.close()),
                Case.lost("resets", Reaction.reset()),
                Case.lost("answers half", Reaction.truncated(ROWS, ROWS.length() / 3)),
                Case.lost("502 without a body", Reaction.answer(502, "")),
                Case.lost("502 of a proxy", Reaction.answer(502, "<html>Bad Gateway</html>")),
                Case.lost("503 without a body", Reaction.answer(503, "")),
                Case.lost("503 of a proxy", Reaction.answer(503, "{\"message\":\"no upstream\"}")),
                new Case(
                        "503 of CrateDB",
                        Reaction.error(503, 5031, "no master"),
                        End.WELL_ELSEWHERE,
                        End.with(ServiceUnavailableException.class)),
                Case.same("401", Reaction.answer(401, "no"), End.with(UnauthorizedException.class)),
                Case.same("429", Reaction.error(429, 4290, "busy"), End.WELL_ELSEWHERE),
                Case.same("drips bytes", dripping(ROWS), End.WELL),
                Case.same("sends tiny chunks", Reaction.chunked(ROWS), End.WELL),
                Case.lost("says the answer is longer", Reaction.truncated(ROWS + "   ", 20)),
                Case.same(
                        "says the answer is shorter",
                        Reaction.raw("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n" + ROWS),
                        End.with(ProtocolException.class)),
                Case.same("invalid JSON", Reaction.ok("{\"cols\":[,"), End.with(ProtocolException.class)),
                Case.same("JSON of somebody else", Reaction.ok("{\"ok\":true}"), End.with(ProtocolException.class)),
                Case.same("no HTTP but text", Reaction.ok("Welcome"), End.with(ProtocolException.class)),
                Case.same("an unknown type", Reaction.ok(UNKNOWN_TYPE), End.WELL),
                Case.same("100 MB", large(), End.WELL));
    }

    private static Reaction dripping(String body) {
        return socket -> {
            socket.setTcpNoDelay(true);
            String answer = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            for (int i = 0; i < answer.length(); i++) {
                socket.getOutputStream().write(answer.charAt(i));
            }
            return true;
        };
    }

    private static Reaction large() {
        String start = "{\"cols\":[\"a\"],\"col_types\":[4],\"rows\":[[\"";
        String row = "x".repeat(1 << 20) + "\"],[\"";
        String end = "\"]],\"rowcount\":0}";
        int rows = LARGE / row.length() + 1;
        return socket -> {
            long length = start.length() + (long) rows * row.length() + end.length();
            Reaction.raw("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + start)
                    .react(socket);
            for (int i = 0; i < rows; i++) {
                Reaction.raw(row).react(socket);
            }
            Reaction.raw(end).react(socket);
            return true;
        };
    }

    private void assertEnd(End expected, Reaction reaction, String sql) {
        first.on(reaction);

        Throwable exception = catchThrowable(() -> client.sql(sql).execute());

        if (expected.exception() == null) {
            assertThat(exception).isNull();
        } else {
            assertThat(exception).isExactlyInstanceOf(expected.exception());
        }
        assertThat(first.requestCount()).isEqualTo(expected.first());
        assertThat(second.requestCount()).isEqualTo(expected.second());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aReadEndsAsItShould(Case hostile) {
        assertEnd(hostile.read(), hostile.reaction(), "SELECT a FROM t");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aWriteEndsAsItShould(Case hostile) {
        assertEnd(hostile.write(), hostile.reaction(), "INSERT INTO t VALUES (1)");
    }

    @Test
    void bytesBehindAnAnswerAreNotTakenForTheNextOne() {
        CrateClient single = nodes.client(first);
        first.on(socket -> {
            String surplus = "HTTP/1.1 200 OK\r\nContent-Length: 46\r\n\r\n"
                    + "{\"cols\":[\"a\"],\"col_types\":[9],\"rows\":[[666]]}  ";
            String both = "HTTP/1.1 200 OK\r\nContent-Length: " + ROWS.length() + "\r\n\r\n" + ROWS + surplus;
            // At once, since what comes later could as well come after the next request.
            socket.getOutputStream().write(both.getBytes(StandardCharsets.US_ASCII));
            return true;
        });
        assertThat(single.sql("SELECT a FROM t").list()).hasSize(2);

        assertThat(single.sql("SELECT 1").one().getInt(0)).isEqualTo(1);
        assertThat(first.requestCount()).isEqualTo(2);
        assertThat(first.connectionCount()).isEqualTo(2);
    }
}
