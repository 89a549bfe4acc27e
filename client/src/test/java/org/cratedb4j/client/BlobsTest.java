package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.RawServer;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.testing.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of blobs when nodes do not what they should. */
class BlobsTest {

    private static final String TEXT = "hello blob";
    private static final byte[] CONTENT = TEXT.getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = "7365d318fac54fce9be1b75df17a3813f669bb0c";

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode first = nodes.start();
    private final ScriptedNode second = nodes.start();

    static Reaction[] silences() {
        return new Reaction[] {
            Reaction.close(),
            Reaction.reset(),
            Reaction.raw("HTTP/1.1 200 OK\r\nContent-Le"),
            Reaction.answer(502, ""),
            Reaction.answer(503, "<html>"),
            Reaction.answer(504, "")
        };
    }

    private Blobs blobs() {
        return nodes.client(first, second).blobs("t");
    }

    private static InputStream stream() {
        return new ByteArrayInputStream(CONTENT);
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("silences")
    void aBlobIsPutOnTheNextNodeWhenNoAnswerComes(Reaction silence) {
        first.always(silence);
        second.on(Reaction.answer(409, ""));

        assertThat(blobs().put(stream())).isEqualTo(new StoredBlob(DIGEST, false));

        assertThat(first.requestCount()).isEqualTo(1);
        assertThat(second.requestCount()).isEqualTo(1);
        assertThat(second.lastRequest().body()).isEqualTo(TEXT);
        assertThat(second.lastRequest().header("Content-Length")).isEqualTo("10");
    }

    @ParameterizedTest
    @MethodSource("silences")
    void aBlobIsReadFromTheNextNodeWhenNoAnswerComes(Reaction silence) throws IOException {
        first.always(silence);
        second.on(Reaction.answer(200, TEXT));

        assertThat(text(blobs().get(DIGEST))).isEqualTo(TEXT);

        assertThat(first.requestCount()).isEqualTo(1);
        assertThat(second.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("silences")
    void aStreamThatWasReadIsNotSentAgain(Reaction silence) {
        first.always(silence);
        Blobs blobs = blobs();

        assertThatThrownBy(() -> blobs.put(DIGEST, stream()))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessageContaining("cannot be read again");

        assertThat(first.requestCount()).isEqualTo(1);
        assertThat(second.requestCount()).isZero();
    }

    @Test
    void aStreamGoesToTheNextNodeWhenNothingWasSent() {
        second.on(Reaction.answer(201, ""));
        Blobs blobs = nodes.client(CrateClient.builder().nodes(nodes.absent(), second.url()))
                .blobs("t");

        assertThat(blobs.put(DIGEST, stream()).created()).isTrue();
        assertThat(second.lastRequest().header("Transfer-Encoding")).isEqualTo("chunked");
    }

    @Test
    void aConnectionOnWhichABlobWasRefusedIsNotUsedAgain() {
        first.on(Reaction.answer(201, ""), Reaction.answer(409, ""), Reaction.answer(201, ""));
        Blobs blobs = nodes.client(first).blobs("t");
        blobs.put(CONTENT);
        blobs.put(CONTENT);
        assertThat(first.connectionCount()).isEqualTo(1);

        blobs.put(CONTENT);
        assertThat(first.connectionCount()).isEqualTo(2);
    }

    @Test
    void aBusyClusterGetsABlobAgainButNotAStreamThatWasRead() {
        first.on(Reaction.answer(429, ""), Reaction.answer(429, ""));
        second.on(Reaction.answer(201, ""));
        Blobs blobs = blobs();

        assertThat(blobs.put(CONTENT).created()).isTrue();
        assertThatThrownBy(() -> blobs.put(DIGEST, stream())).isInstanceOf(TooManyRequestsException.class);
        assertThat(first.requestCount()).isEqualTo(2);
        assertThat(second.requestCount()).isEqualTo(1);
    }

    @Test
    void anAnswerThatEndsEarlyIsNoBlob(@TempDir Path directory) throws IOException {
        first.always(Reaction.truncated(TEXT, 5));
        Blobs blobs = nodes.client(first).blobs("t");
        Path file = Files.writeString(directory.resolve("file"), "before");

        InputStream in = blobs.get(DIGEST);
        assertThatThrownBy(in::readAllBytes)
                .isInstanceOf(IOException.class)
                .hasCauseInstanceOf(ConnectionLostException.class);
        in.close();
        assertThatThrownBy(() -> blobs.get(DIGEST, file)).isInstanceOf(ConnectionLostException.class);

        assertThat(file).hasContent("before");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aBlobWithAnotherDigestIsNoticedWhenThatIsAskedFor() throws IOException {
        first.always(Reaction.answer(200, "hello BLOB"));
        Blobs blobs = nodes.client(first).blobs("t");

        assertThat(text(blobs.get(DIGEST))).isEqualTo("hello BLOB");
        InputStream in = blobs.verified().get(DIGEST);
        assertThatThrownBy(in::readAllBytes)
                .hasCauseInstanceOf(DigestMismatchException.class)
                .hasMessageContaining(DIGEST);
        in.close();
    }

    @Test
    void aStreamThatIsClosedEarlyClosesItsConnection() throws IOException {
        first.always(Reaction.stallAfter("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + TEXT));
        try (InputStream in = nodes.client(first).blobs("t").get(DIGEST)) {
            assertThat(in.read()).isEqualTo('h');
        }

        assertThat(first.requestCount()).isEqualTo(1);
    }

    @Test
    void aStreamIsReadWithinTheTimeout() throws IOException {
        first.always(Reaction.stallAfter("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + TEXT));
        try (InputStream in =
                nodes.client(first).blobs("t").timeout(Duration.ofMillis(300)).get(DIGEST)) {
            assertThatThrownBy(in::readAllBytes).hasCauseInstanceOf(StatementTimeoutException.class);
        }
    }

    @Test
    void aCallCanBeCancelled() {
        Cancellation cancellation = new Cancellation();
        first.always(socket -> {
            cancellation.cancel();
            return Reaction.stall().react(socket);
        });
        Blobs blobs = nodes.client(first).blobs("t").cancelledBy(cancellation);

        assertThatThrownBy(() -> blobs.exists(DIGEST)).isInstanceOf(StatementCancelledException.class);
    }

    @Test
    void theLogInGoesAlongAndALimitOfResultsDoesNotCount() throws IOException {
        first.always(Reaction.answer(200, TEXT));
        CrateClient client = nodes.client(
                nodes.builder(first).user("u").password("p").maxResultBytes(1).compressAbove(0));

        assertThat(text(client.blobs("t").get(DIGEST))).isEqualTo(TEXT);
        assertThat(first.lastRequest().header("Authorization")).isEqualTo("Basic dTpw");
        assertThat(first.lastRequest().header("Accept-Encoding")).isEqualTo("identity");
        first.on(Reaction.answer(201, ""));
        client.blobs("t").put(CONTENT);
        assertThat(first.lastRequest().header("Content-Encoding")).isNull();
    }

    @Test
    void aRefusalIsReadThoughTheBlobIsStillOnItsWay() {
        byte[] large = new byte[20_000_000];
        String refusal = "password authentication failed for user \"u\"";
        try (RawServer server = new RawServer(socket -> {
            socket.getInputStream().read(new byte[1_000]);
            Reaction.raw("HTTP/1.1 401 X\r\nContent-Length: " + refusal.length() + "\r\n\r\n" + refusal)
                    .react(socket);
        })) {
            Blobs blobs = nodes.client(CrateClient.builder().nodes("127.0.0.1:" + server.port()))
                    .blobs("t");

            assertThatThrownBy(() -> blobs.put(large))
                    .isInstanceOf(UnauthorizedException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(server.connectionCount()).isEqualTo(1);
        }
    }

    @Test
    void anErrorInPlainTextIsTyped() {
        first.on(
                Reaction.answer(404, "Relation 'blob.t' unknown"),
                Reaction.answer(401, "Missing 'DML' privilege for user 'u'"),
                Reaction.answer(400, "Invalid request sent: [t] blobs not enabled on this index\n"),
                Reaction.answer(500, ""));
        Blobs blobs = nodes.client(first).blobs("t");

        assertThatThrownBy(() -> blobs.put(CONTENT)).isInstanceOf(RelationUnknownException.class);
        assertThatThrownBy(() -> blobs.put(CONTENT)).isInstanceOf(MissingPrivilegeException.class);
        assertThatThrownBy(() -> blobs.put(CONTENT))
                .isExactlyInstanceOf(ServerException.class)
                .hasMessageContaining("blobs not enabled");
        assertThatThrownBy(() -> blobs.put(CONTENT)).hasMessageContaining("HTTP 500");
        assertThat(first.requestCount()).isEqualTo(4);
    }

    @Test
    void aPartIsCutOutByTheClientWhereTlsIsSpoken(@TempDir Path directory) throws Exception {
        TestCertificates certificates = TestCertificates.get();
        ScriptedNode secure = nodes.add(ScriptedNode.secure(certificates.server("node")));
        secure.always(Reaction.answer(200, TEXT));
        Path authority = Files.writeString(directory.resolve("ca.pem"), certificates.certificate("ca"));
        Blobs blobs =
                nodes.client(nodes.builder(secure).caCertificate(authority)).blobs("t");

        assertThat(text(blobs.get(DIGEST, 6, 3))).isEqualTo("blo");
        assertThat(text(blobs.get(DIGEST, 6, 100))).isEqualTo("blob");
        assertThat(text(blobs.get(DIGEST, 100, 1))).isEmpty();
        assertThat(secure.lastRequest().header("Range")).isNull();
    }

    @Test
    void anotherPartThanTheOneAskedForIsRefused() {
        byte[] body = "hell".getBytes(StandardCharsets.UTF_8);
        first.always(Reaction.answer(206, "Content-Range: bytes 0-3/10\r\n", body));
        Blobs blobs = nodes.client(first).blobs("t");

        assertThatThrownBy(() -> blobs.get(DIGEST, 6, 4))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessageContaining("another part of the blob");
    }

    @Test
    void aSourceThatCannotBeReadIsNotTheNodesFault() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };
        Blobs blobs = nodes.client(first).blobs("t");

        assertThatThrownBy(() -> blobs.put(DIGEST, broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk on fire");
        assertThatThrownBy(() -> blobs.put(broken)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aSpooledStreamLeavesNothingBehind() {
        first.on(Reaction.answer(201, ""), Reaction.answer(400, ""), Reaction.answer(500, ""));
        Blobs blobs = nodes.client(first).blobs("t");
        Set<String> before = spooled();

        blobs.put(stream());
        assertThatThrownBy(() -> blobs.put(stream())).isInstanceOf(DigestMismatchException.class);
        assertThatThrownBy(() -> blobs.put(stream())).isInstanceOf(ServerException.class);

        assertThat(spooled()).isEqualTo(before);
    }

    private static Set<String> spooled() {
        String[] files =
                new File(System.getProperty("java.io.tmpdir")).list((dir, name) -> name.startsWith("cratedb4j-"));
        return Arrays.stream(files == null ? new String[0] : files).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "_t", "ä", "a b", "\"t\"", "t?x", "../t", "blob."})
    void whatCanBeNoTableIsRefused(String table) {
        CrateClient client = nodes.client(first);

        assertThatThrownBy(() -> client.blobs(table)).isInstanceOf(ParameterException.class);
    }

    @Test
    void whatCanBeNoDigestOrPartIsRefused() {
        Blobs blobs = nodes.client(first).blobs("t");

        assertThatThrownBy(() -> blobs.get("abc")).isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> blobs.get(DIGEST, -1, 2)).isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> blobs.get(DIGEST, 1, 0)).isInstanceOf(ParameterException.class);
        assertThat(first.requestCount()).isZero();
    }
}
