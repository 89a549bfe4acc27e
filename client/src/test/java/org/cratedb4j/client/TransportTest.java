package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What options change about requests, answers and connections. */
class TransportTest {

    private static final String ONE =
            "{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[[1]],\"rowcount\":1,\"duration\":1.0}";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();

    static Reaction[] wrappings() {
        return new Reaction[] {Reaction.ok(ONE), Reaction.chunked(ONE), Reaction.gzip(ONE), Reaction.deflate(ONE)};
    }

    @ParameterizedTest
    @CsvSource({"always, 1, true", "off, 100000, false", "8192, 8100, false", "8192, 8192, true"})
    void requestsAreCompressedFromASizeOn(String option, int length, boolean compressed) {
        String sql = "SELECT '" + "x".repeat(length) + "'";
        CrateClient client = nodes.client(nodes.builder(node).option("compress_above", option));
        client.sql(sql).one();

        assertThat(node.lastRequest().header("Content-Encoding")).isEqualTo(compressed ? "gzip" : null);
        assertThat(node.lastRequest().body()).contains("x".repeat(length));
    }

    @ParameterizedTest
    @MethodSource("wrappings")
    void anAnswerMayHaveAsManyBytesAsAllowedAndNoMore(Reaction answer) {
        node.always(answer);
        int size = ONE.getBytes(StandardCharsets.UTF_8).length;

        assertThat(nodes.client(nodes.builder(node).maxResultBytes(size))
                        .sql("SELECT 1")
                        .one()
                        .getInt(0))
                .isEqualTo(1);
        CrateClient strict = nodes.client(nodes.builder(node).maxResultBytes(size - 1));
        assertThatThrownBy(() -> strict.sql("SELECT 1").one())
                .isInstanceOf(ResultTooLargeException.class)
                .hasMessageContaining("max_result_bytes");
        assertThat(node.requestCount()).isEqualTo(2);
    }

    @Test
    void aLargeResultThatIsReadRowByRowEndsAtTheLimitToo() {
        StringBuilder rows = new StringBuilder("[1]");
        rows.append(",[1]".repeat(100_000));
        node.always(Reaction.ok("{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[" + rows + "],\"rowcount\":100001}"));
        CrateClient client = nodes.client(nodes.builder(node).maxResultBytes(300_000));

        Rows opened = client.sql("SELECT 1").rows();

        assertThatThrownBy(() -> opened.forEach(row -> assertThat(row.size()).isOne()))
                .isInstanceOf(ResultTooLargeException.class);
        assertThat(node.requestCount()).isEqualTo(1);
        assertThat(nodes.client(node).sql("SELECT 1").rows().columns()).hasSize(1);
    }

    @Test
    void aWriteWhoseAnswerIsTooLargeIsNotSentAgain() {
        node.always(Reaction.ok(ONE));
        CrateClient client = nodes.client(nodes.builder(node, node).maxResultBytes(10));

        assertThatThrownBy(() -> client.sql("INSERT").execute())
                .isInstanceOf(ResultTooLargeException.class)
                .hasMessageContaining("The statement was executed");
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void anApplicationSaysItsNameBeforeTheClients() {
        nodes.client(nodes.builder(node).applicationName("loader/1.2"))
                .sql("SELECT 1")
                .one();

        assertThat(node.lastRequest().header("User-Agent")).startsWith("loader/1.2 cratedb4j/");
    }

    @Test
    void aConnectionIsNotUsedAgainAfterTheTimeThatTheServerNames() {
        node.always(Reaction.answer(200, "Keep-Alive: timeout=1\r\n", ONE.getBytes(StandardCharsets.UTF_8)));
        CrateClient client = nodes.client(node);
        client.sql("INSERT").execute();
        client.sql("INSERT").execute();

        assertThat(node.connectionCount()).isEqualTo(2);
        assertThat(node.requestCount()).isEqualTo(2);
    }

    @Test
    void aConnectionIsNotUsedAgainAfterTheIdleTimeout() {
        CrateClient client = nodes.client(nodes.builder(node).idleTimeout(Duration.ofNanos(1)));
        client.sql("INSERT").execute();
        client.sql("INSERT").execute();

        assertThat(node.connectionCount()).isEqualTo(2);
    }

    @Test
    void aPasswordlessUserIsStillSent() {
        nodes.client(nodes.builder(node).user("certuser")).sql("SELECT 1").one();

        assertThat(node.lastRequest().header("Authorization")).isEqualTo("Basic Y2VydHVzZXI6");
    }
}
