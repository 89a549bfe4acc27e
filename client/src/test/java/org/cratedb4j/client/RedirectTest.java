package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.testing.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node that points to another one is followed to nodes of the cluster, with the log-in, and never to a stranger. */
class RedirectTest {

    private static final byte[] CONTENT = "hello blob".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = "7365d318fac54fce9be1b75df17a3813f669bb0c";
    private static final String PATH = "/_blobs/t/" + DIGEST;
    private static final Reaction CREATED = Reaction.answer(201, "");

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();
    private final ScriptedNode other = nodes.start();

    private static Reaction to(ScriptedNode target) {
        return to(307, target.url() + PATH);
    }

    private static Reaction to(int status, String location) {
        return Reaction.answer(status, "Location: " + location + "\r\n", new byte[0]);
    }

    /** From now on a node says that another one is of its cluster. */
    private static void knows(ScriptedNode node, ScriptedNode member) {
        node.answers(
                "FROM sys.nodes",
                "{\"cols\":[\"name\",\"rest_url\",\"hostname\",\"port\"],\"col_types\":[4,4,4,9],\"rows\":[[\"n\",\""
                        + member.url().substring("http://".length()) + "\",\"host\"," + member.port()
                        + "]],\"rowcount\":1}");
    }

    private static String content(Blobs blobs) throws IOException {
        try (InputStream in = blobs.get(DIGEST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void aBlobIsFetchedFromANodeThatTheClusterNames(int status) throws IOException {
        node.on(to(status, other.url() + PATH));
        other.on(Reaction.answer(200, "hello blob"));
        knows(node, other);
        CrateClient client = nodes.client(nodes.builder(node).user("u").password("p"));

        assertThat(content(client.blobs("t"))).isEqualTo("hello blob");

        assertThat(node.requestCount()).isEqualTo(1);
        assertThat(other.requestCount()).isEqualTo(1);
        assertThat(other.lastRequest().header("Authorization")).isEqualTo("Basic dTpw");
        assertThat(client.nodes()).hasSize(1);
    }

    @Test
    void aBlobIsFetchedFromANodeThatTheClientWasGiven() throws IOException {
        node.on(to(other));
        other.on(Reaction.answer(200, "hello blob"));

        assertThat(content(nodes.client(node, other).blobs("t"))).isEqualTo("hello blob");

        assertThat(node.requestCount()).isEqualTo(1);
        assertThat(other.requestCount()).isEqualTo(1);
    }

    @Test
    void aStrangerIsNamedAndNeverAsked() {
        node.on(to(307, "http://u:p@127.0.0.1:" + other.port() + PATH));
        Blobs blobs = nodes.client(nodes.builder(node).user("u").password("p")).blobs("t");

        assertThatThrownBy(() -> blobs.get(DIGEST))
                .isInstanceOf(RedirectException.class)
                .hasMessageContaining(other.url() + PATH)
                .hasMessageContaining("neither one of the client's nodes nor one of the cluster's");
        assertThat(node.requestCount()).isEqualTo(1);
        assertThat(other.connectionCount()).isZero();
    }

    @Test
    void nobodyIsFollowedFromTlsToPlainText(@TempDir Path directory) throws Exception {
        TestCertificates certificates = TestCertificates.get();
        ScriptedNode secure = nodes.add(ScriptedNode.secure(certificates.server("node")));
        secure.on(to(other));
        knows(secure, other);
        Path authority = Files.writeString(directory.resolve("ca.pem"), certificates.certificate("ca"));
        Blobs blobs =
                nodes.client(nodes.builder(secure).caCertificate(authority)).blobs("t");

        assertThatThrownBy(() -> blobs.get(DIGEST))
                .isInstanceOf(RedirectException.class)
                .hasMessageContaining("without TLS");
        assertThat(other.connectionCount()).isZero();
    }

    @Test
    void nobodyIsFollowedInCircles() {
        node.always(to(node));
        Blobs blobs = nodes.client(node).blobs("t");

        assertThatThrownBy(() -> blobs.get(DIGEST))
                .isInstanceOf(RedirectException.class)
                .hasMessageContaining("there were 3 redirections before");
        assertThat(node.requestCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void aMovedServerIsNamedAndNotFollowed(int status) {
        node.on(to(status, other.url() + "/_sql"));

        assertThatThrownBy(() -> nodes.client(node, other).sql("SELECT 1").one())
                .isInstanceOf(RedirectException.class)
                .hasMessageContaining(other.url())
                .hasMessageContaining("give it to the client");
        assertThat(other.requestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense:", "ftp://127.0.0.1/x", "http://", "http:// /"})
    void whatIsNoAddressIsNotFollowed(String location) {
        node.on(to(307, location));

        assertThatThrownBy(() -> nodes.client(node).blobs("t").get(DIGEST)).isInstanceOf(RedirectException.class);
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void aBlobThatIsPutGoesAlong() {
        node.on(to(other));
        other.on(CREATED);
        knows(node, other);

        assertThat(nodes.client(node).blobs("t").put(CONTENT)).isEqualTo(new StoredBlob(DIGEST, true));

        assertThat(other.lastRequest().head().get(0)).startsWith("PUT " + PATH + " ");
        assertThat(other.lastRequest().body()).isEqualTo("hello blob");
    }

    @Test
    void aStreamThatWasReadDoesNotGoAlong() {
        node.on(to(other));
        Blobs blobs = nodes.client(node, other).blobs("t");

        assertThatThrownBy(() -> blobs.put(DIGEST, new ByteArrayInputStream(CONTENT)))
                .isInstanceOf(RedirectException.class)
                .hasMessageContaining("cannot be read again");
        assertThat(other.requestCount()).isZero();
    }

    @Test
    void aWriteIsFollowedToo() {
        node.on(to(307, other.url() + "/_sql?types"));
        CrateClient client = nodes.client(node, other);

        client.sql("INSERT INTO t VALUES (1)").execute();

        assertThat(node.requestCount()).isEqualTo(1);
        assertThat(other.requestCount()).isEqualTo(1);
        assertThat(other.lastRequest().body()).contains("INSERT INTO t");
    }

    @Test
    void aSessionIsNotLedElsewhere() {
        node.on(to(307, other.url() + "/_sql?types"));
        try (CrateSession session = nodes.client(node).session()) {
            assertThatThrownBy(() -> session.sql("SELECT 1").execute())
                    .isInstanceOf(RedirectException.class)
                    .hasMessageContaining("a session stays");

            assertThat(session.sql("SELECT 1").one().getInt(0)).isEqualTo(1);
        }
        assertThat(node.connectionCount()).isEqualTo(1);
        assertThat(other.requestCount()).isZero();
    }

    @Test
    void theWayGoesOnWithTheNextNodeWhenTheOtherIsLost() throws IOException {
        other.on(Reaction.answer(200, "hello blob"));
        String lost = nodes.absent();
        node.always(to(307, lost + PATH));
        CrateClient client = nodes.client(CrateClient.builder().nodes(node.url(), lost, other.url()));

        assertThat(content(client.blobs("t"))).isEqualTo("hello blob");
    }
}
