package org.cratedb4j.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.cratedb4j.embedded.conformance.Json;
import org.cratedb4j.embedded.conformance.RawConnection;
import org.cratedb4j.embedded.conformance.RawConnection.Answer;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.faults.FaultInjector;
import org.cratedb4j.embedded.internal.login.LoginSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class NodeServerTest {
    private static final String HOST = "127.0.0.1";

    private final ScriptedEngine engine = new ScriptedEngine();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private NodeServer server;

    NodeServerTest() throws IOException {
        server = start(0);
    }

    private NodeServer start(int port) throws IOException {
        return NodeServer.start(
                new NodeServer.Settings(HOST, port, LoginSettings.DEFAULT, null, new FaultInjector()),
                bound -> new NodeIdentity("id", "node", HOST, bound),
                new NodeServer.Services(
                        engine, ScriptedEngine.ANN, ScriptedEngine.NO_BLOBS, "cluster", InstantSource.system()),
                threads);
    }

    @BeforeEach
    void serverIsUp() {
        assertThat(port()).isPositive();
    }

    @AfterEach
    void stop() {
        engine.gate.countDown();
        server.stop();
        threads.shutdown();
    }

    private int port() {
        return server.node().httpPort();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> login(String credentials) {
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes(credentials)));
    }

    @Test
    void rootSaysWhoTheNodeIs() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            Answer answer = connection.send("GET", "/", Map.of(), new byte[0]);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(Json.object(answer.text())).containsEntry("ok", true).containsEntry("name", "node");
        }
    }

    @Test
    void headOfRootHasNoBody() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            assertThat(connection.send("HEAD", "/", Map.of(), new byte[0]).header("Content-Length"))
                    .isEqualTo("0");
            assertThat(connection.send("GET", "/nosuch", Map.of(), new byte[0]).text())
                    .isEqualTo("Requested file [nosuch] was not found");
        }
    }

    @Test
    void answersHaveTheirKeysInCratesOrder() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            Answer answer = connection.send("POST", "/_sql?types", Map.of(), bytes("{\"stmt\": \"count 2\"}"));

            assertThat(answer.text())
                    .matches("\\{\"cols\":\\[\"n\"],\"col_types\":\\[10],\"rows\":\\[\\[0],\\[1]],\"rowcount\":2,"
                            + "\"duration\":[0-9.E-]+}");
            assertThat(connection.sql("{\"stmt\": \"count 2\"}").text()).doesNotContain("col_types");
        }
    }

    @Test
    void bulkAnswersHaveOneOutcomePerList() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            assertThat(connection
                            .sql("{\"stmt\": \"x\", \"bulk_args\": [[1], []]}")
                            .text())
                    .startsWith("{\"cols\":[],\"duration\":")
                    .endsWith("\"results\":[{\"rowcount\":1},{\"rowcount\":-2,\"error\":{\"code\":4091,"
                            + "\"message\":\"DuplicateKeyException[A document exists]\"}}]}");
        }
    }

    @Test
    void parametersArriveAsPlainValues() throws IOException {
        String arguments = "[null, true, 1, 9223372036854775808, 1.5, \"a\", [1, [2]], {\"k\": {\"l\": 3}}]";
        try (RawConnection connection = new RawConnection(port())) {
            assertThat(connection
                            .sql("{\"stmt\": \"echo \", \"args\": " + arguments + "}")
                            .text())
                    .contains("[null, true, 1, 9223372036854775808, 1.5, a, [1, [2]], {k={l=3}}]");
        }
    }

    @Test
    void aFailureAmongTheRowsIsAnErrorAnswer() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            Answer answer = connection.sql("{\"stmt\": \"fail-after 100000\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .isEqualTo("{\"error\":{\"message\":\"SQLParseException[/ by zero]\",\"code\":4000}}");
        }
    }

    @Test
    void largeAnswersArriveWhole() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            Answer answer = connection.sql("{\"stmt\": \"count 500000\"}");

            assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.body().length));
            assertThat((List<?>) Json.object(answer.text()).get("rows")).hasSize(500_000);
        }
    }

    @Test
    void aDefectIsAnErrorAnswerToo() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            Answer answer = connection.send("POST", "/_sql?error_trace", Map.of(), bytes("{\"stmt\": \"crash\"}"));

            assertThat(answer.status()).isEqualTo(500);
            assertThat(Json.object(answer.text()))
                    .containsEntry(
                            "error",
                            Map.of("message", "IllegalStateException[a defect]", "code", BigInteger.valueOf(5000)))
                    .containsKey("error_trace");
        }
    }

    @Test
    void aConnectionIsASession() throws IOException, InterruptedException {
        RawConnection first = new RawConnection(port());
        try (RawConnection second = new RawConnection(port())) {
            assertThat(first.sql("{\"stmt\": \"session\"}").text()).contains("session 1");
            assertThat(second.sql("{\"stmt\": \"session\"}").text()).contains("session 2");
            assertThat(first.sql("{\"stmt\": \"session\"}").text()).contains("session 1");

            first.close();

            assertThat(engine.next(3))
                    .containsExactly("session 1 of crate in null", "session 2 of crate in null", "session 1 closed");
        }
    }

    @Test
    void theSchemaOfTheFirstRequestCounts() throws IOException, InterruptedException {
        try (RawConnection connection = new RawConnection(port())) {
            connection.send("POST", "/_sql", Map.of("Default-Schema", "one"), bytes("{\"stmt\": \"session\"}"));
            connection.send("POST", "/_sql", Map.of("Default-Schema", "two"), bytes("{\"stmt\": \"session\"}"));
        }

        assertThat(engine.next(2)).containsExactly("session 1 of crate in one", "session 1 closed");
    }

    @Test
    void anotherUserStartsAnotherSession() throws IOException, InterruptedException {
        try (RawConnection connection = new RawConnection(port())) {
            connection.sql("{\"stmt\": \"session\"}");
            connection.send("POST", "/_sql", login("ann:pw"), bytes("{\"stmt\": \"session\"}"));
        }

        assertThat(engine.next(4))
                .containsExactly(
                        "session 1 of crate in null",
                        "session 1 closed",
                        "session 2 of ann in null",
                        "session 2 closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody:x | password authentication failed for user \"nobody\"",
                "ann:no | password authentication failed for user \"ann\"",
                ":pw | password authentication failed for user \"\"",
                "ann: | No valid auth.host_based.config entry found for host \"127.0.0.1\", user \"ann\", "
                        + "protocol \"http\". Did you enable TLS in your client?",
            })
    void whoIsNotLetInIsToldWhyAndCutOff(String credentials, String text) throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            Answer answer = connection.send("POST", "/_sql", login(credentials), bytes("{\"stmt\": \"session\"}"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"CrateDB Authenticator\"");
            assertThat(answer.text()).isEqualTo(text + "\n");
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Basic | Authorization header must contain auth scheme (basic, bearer) and base64 encoded value "
                        + "separated by a whitespace",
                "Digest abc | Only basic or bearer HTTP Authentication schemes are allowed.",
                "Basic %%% | Illegal base64 character 25",
                "Bearer abc | The token was expected to have 3 parts, but got 0.",
                "Bearer a.b.c.d | The token was expected to have 3 parts, but got > 3.",
            })
    void malformedCredentialsAreTold(String header, String text) throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            Answer answer =
                    connection.send("POST", "/_sql", Map.of("Authorization", header), bytes("{\"stmt\": \"session\"}"));

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'alg': 'RS256'} | {'iss': 'x', 'username': 'y'} | 500 | The JWT token must contain a public key id (kid)",
                "{'kid': '1'} | {'username': 'y'} | 500 | The JWT token must contain an issuer (iss)",
                "{'kid': '1'} | {'iss': 'x'} | 500 | The JWT token must contain a 'username' claim",
                "{'kid': '1'} | {'iss': 'x', 'username': 'y', 'exp': 'z'} | 500 | The claim 'exp' contained a non-numeric "
                        + "date value.",
                "{'kid': '1'} | {'iss': 'x', 'username': 'y'} | 401 | No valid auth.host_based.config entry found for host "
                        + "\"127.0.0.1\", user \"null\", protocol \"http\". Did you enable TLS in your client?",
            },
            quoteCharacter = '^')
    void tokensOfNobodyLetNobodyIn(String header, String claims, int status, String text) throws IOException {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String token = encoder.encodeToString(bytes(header.replace('\'', '"'))) + "."
                + encoder.encodeToString(bytes(claims.replace('\'', '"'))) + ".";
        try (RawConnection connection = new RawConnection(port())) {
            Answer answer = connection.send(
                    "POST", "/_sql", Map.of("Authorization", "Bearer " + token), bytes("{\"stmt\": \"session\"}"));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text()).startsWith(text);
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void aStatementRunsOnWhenItsConnectionIsClosedAndItsSessionEndsAfterIt() throws IOException, InterruptedException {
        RawConnection connection = new RawConnection(port());
        connection.write(bytes("POST /_sql HTTP/1.1\r\nHost: a\r\nContent-Length: 16\r\n\r\n{\"stmt\": \"wait\"}"));
        assertThat(engine.next(2)).containsExactly("session 1 of crate in null", "waiting");

        connection.close();
        server.stop();
        engine.gate.countDown();

        assertThat(engine.next(2)).containsExactly("went on", "session 1 closed");
    }

    @RepeatedTest(20)
    void stoppingCutsConnectionsAndFreesThePort() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            connection.sql("{\"stmt\": \"session\"}");
            int port = port();

            server.stop();

            assertThat(connection.isClosedByServer()).isTrue();
            assertThatThrownBy(() -> new RawConnection(port)).isInstanceOf(IOException.class);
            server = start(port);
            try (RawConnection again = new RawConnection(port)) {
                assertThat(again.sql("{\"stmt\": \"session\"}").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aPortInUseIsNamed() {
        assertThatThrownBy(() -> start(port()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(HOST + ":" + port());
    }

    @Test
    void compressedBodiesAreRead() throws IOException {
        byte[] body = bytes("{\"stmt\": \"echo zipped\"}");
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(body);
        }
        ByteArrayOutputStream deflate = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflate)) {
            out.write(body);
        }
        try (RawConnection connection = new RawConnection(port())) {
            assertThat(connection
                            .send("POST", "/_sql", Map.of("Content-Encoding", "gzip"), gzip.toByteArray())
                            .text())
                    .contains("zipped");
            assertThat(connection
                            .send("POST", "/_sql", Map.of("Content-Encoding", "deflate"), deflate.toByteArray())
                            .text())
                    .contains("zipped");
            Answer wrong = connection.send("POST", "/_sql", Map.of("Content-Encoding", "gzip"), body);
            assertThat(wrong.status()).isEqualTo(500);
            assertThat(wrong.text()).isEqualTo("Input is not in the GZIP format");
        }
    }

    @Test
    void chunkedBodiesAreRead() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            byte[] chunks = bytes("a\r\n{\"stmt\": \"\r\n6\r\necho 1\r\n2\r\n\"}\r\n0\r\n\r\n");

            assertThat(connection
                            .send("POST", "/_sql", Map.of("Transfer-Encoding", "chunked"), chunks)
                            .text())
                    .contains("\" 1[]\"");
        }
    }

    @Test
    void whoAsksFirstIsToldToContinue() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            connection.write(
                    bytes("POST /_sql HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 19\r\n\r\n"));
            assertThat(connection.read("POST").status()).isEqualTo(100);

            connection.write(bytes("{\"stmt\": \"session\"}"));
            assertThat(connection.read("POST").status()).isEqualTo(200);
        }
    }

    @Test
    void whoWantsTheConnectionClosedGetsItClosed() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            Answer answer =
                    connection.send("POST", "/_sql", Map.of("Connection", "close"), bytes("{\"stmt\": \"session\"}"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void tooLargeABodyIsRefusedUnread() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            connection.write(bytes(
                    "POST /_sql HTTP/1.1\r\nHost: a\r\nContent-Length: " + (RequestBody.MAX_LENGTH + 1L) + "\r\n\r\n"));

            assertThat(connection.read("POST").status()).isEqualTo(413);
        }
    }

    @Test
    void blobsOfUnknownTablesAreNotFound() throws IOException {
        try (RawConnection connection = new RawConnection(port())) {
            Answer answer = connection.send("GET", "/_blobs/t/" + "0".repeat(40), Map.of(), new byte[0]);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).isEqualTo("Relation 'blob.t' unknown");
        }
    }
}
