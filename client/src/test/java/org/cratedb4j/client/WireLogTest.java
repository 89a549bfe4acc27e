package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cratedb4j.client.testing.ChildJvm;
import org.cratedb4j.client.testing.LoggingProgram;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireLogTest {

    private static final String ANSWER =
            "{\"cols\":[\"a\"],\"col_types\":[4],\"rows\":[[\"" + LoggingProgram.SECRET + "\"]],\"rowcount\":1}";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    @ParameterizedTest
    @ValueSource(strings = {"password", "token"})
    void wholeExchangesAreLoggedWithoutAnySecret(String logIn) throws Exception {
        ScriptedNode node = nodes.start();
        Reaction answer = Reaction.answer(
                200,
                "Set-Cookie: session=" + LoggingProgram.SECRET + "\r\nX-Other: " + LoggingProgram.SECRET + "\r\n",
                ANSWER.getBytes(StandardCharsets.UTF_8));
        node.on(answer, answer, answer, Reaction.answer(201, ""));
        String basic =
                Base64.getEncoder().encodeToString(("ada:" + LoggingProgram.SECRET).getBytes(StandardCharsets.UTF_8));

        String log = ChildJvm.run(LoggingProgram.class, "64m", node.url(), logIn);

        assertThat(log)
                .contains(node.url() + " <- POST /_sql?types (")
                .contains("ALTER USER ada -- it...")
                .contains("INSERT INTO t VALUES (?) -- cratedb4j:")
                .contains("SELECT ...")
                .contains(node.url() + " <- PUT /_blobs/t/")
                .contains(node.url() + " -> HTTP 200 [Set-Cookie: ***, X-Other: ***, Content-Length: ")
                .contains(node.url() + " -> HTTP 201")
                .contains("Authorization: ***")
                .doesNotContain(LoggingProgram.SECRET)
                .doesNotContain(basic);
        assertThat(node.requestCount()).isEqualTo(4);
    }
}
