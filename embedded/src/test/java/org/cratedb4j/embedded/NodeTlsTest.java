package org.cratedb4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.cratedb4j.embedded.HostBasedAuthentication.Rule;
import org.cratedb4j.embedded.conformance.RawConnection;
import org.cratedb4j.embedded.conformance.RawConnection.Answer;
import org.cratedb4j.embedded.internal.tls.KeyMaterial;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class NodeTlsTest {
    private static final CertificateAuthority AUTHORITY = CertificateAuthority.create();

    @TempDir
    Path directory;

    private static EmbeddedNode node(Rule... rules) {
        EmbeddedNode.Builder builder = EmbeddedNode.builder().tls(NodeTls.issuedBy(AUTHORITY));
        return (rules.length == 0 ? builder : builder.authentication(HostBasedAuthentication.of(rules))).start();
    }

    private static Answer sql(int port, SSLContext context, @Nullable String login, String statement)
            throws IOException {
        try (RawConnection connection = new RawConnection(socket(port, "127.0.0.1", context))) {
            Map<String, String> headers = login == null
                    ? Map.of()
                    : Map.of(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
            byte[] body = ("{\"stmt\": \"" + statement + "\"}").getBytes(StandardCharsets.UTF_8);
            return connection.send("POST", "/_sql", headers, body);
        }
    }

    /** A connection that is only made when the node's certificate is from the authority and for the host. */
    private static SSLSocket socket(int port, String host, SSLContext context) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(host, port);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static SSLSocket socket(EmbeddedNode node, String protocol) throws IOException {
        SSLSocket socket = (SSLSocket) AUTHORITY
                .clientContext()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), node.port());
        socket.setEnabledProtocols(new String[] {protocol});
        return socket;
    }

    @Test
    void aNodeWithACertificateSpeaksHttps() throws Exception {
        try (EmbeddedNode node = node()) {
            assertThat(node.url()).isEqualTo("https://127.0.0.1:" + node.port());
            assertThat(sql(node.port(), AUTHORITY.clientContext(), null, "select 1 + 1")
                            .text())
                    .contains("[[2]]");
            try (SSLSocket socket = socket(node.port(), "localhost", AUTHORITY.clientContext())) {
                socket.startHandshake();
                assertThat(socket.getSession().isValid()).isTrue();
            }
        }
    }

    @Test
    void sessionsTellWhetherTheyAreEncrypted() throws Exception {
        try (EmbeddedNode node = node()) {
            assertThat(sql(
                                    node.port(),
                                    AUTHORITY.clientContext(),
                                    null,
                                    "select protocol, ssl, client_address from sys.sessions")
                            .text())
                    .contains("[[\"http\",true,\"127.0.0.1\"]]");
        }
    }

    @Test
    void theNodesOfAClusterSpeakHttps() throws Exception {
        try (EmbeddedCluster cluster = EmbeddedCluster.builder()
                .nodes(2)
                .tls(NodeTls.issuedBy(AUTHORITY))
                .authentication(HostBasedAuthentication.of(Rule.trust().overTlsOnly()))
                .start()) {
            cluster.node(1).stop();
            cluster.node(1).start();

            assertThat(cluster.urls()).allMatch(url -> url.startsWith("https://"));
            assertThat(sql(cluster.node(1).port(), AUTHORITY.clientContext(), null, "select 1 + 1")
                            .text())
                    .contains("[[2]]");
        }
    }

    @Test
    void whoDoesNotKnowTheAuthorityDoesNotConnect() {
        try (EmbeddedNode node = node()) {
            assertThatThrownBy(
                            () -> sql(node.port(), CertificateAuthority.create().clientContext(), null, "select 1"))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void plainHttpIsClosedWithoutAnAnswer() throws IOException {
        try (EmbeddedNode node = node();
                RawConnection plain = new RawConnection(node.port())) {
            plain.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(plain.isClosedByServer()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void modernTlsIsSpoken(String protocol) throws IOException {
        try (EmbeddedNode node = node();
                SSLSocket socket = socket(node, protocol)) {
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1"})
    void oldTlsIsNot(String protocol) throws IOException {
        try (EmbeddedNode node = node();
                SSLSocket socket = socket(node, protocol)) {
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void aCertificateLetsTheUserInWhomItNames() throws Exception {
        try (EmbeddedNode node = node(Rule.cert().user("ann"), Rule.trust().user("crate"))) {
            SSLContext anonymous = AUTHORITY.clientContext();
            SSLContext ann = AUTHORITY.clientCertificate("ann").clientContext();
            SSLContext stranger = AUTHORITY.clientCertificate("stranger").clientContext();
            sql(node.port(), anonymous, "crate:", "create user ann");

            assertThat(sql(node.port(), ann, "ann:", "select current_user").text())
                    .contains("[[\"ann\"]]");
            assertThat(sql(node.port(), stranger, "ann:", "select 1").text())
                    .isEqualTo("Common name \"stranger\" in client certificate doesn't match username \"ann\"\n");
            Answer without = sql(node.port(), anonymous, "ann:", "select 1");
            assertThat(without.status()).isEqualTo(401);
            assertThat(without.text())
                    .isEqualTo("No valid auth.host_based.config entry found for host \"127.0.0.1\", user \"ann\","
                            + " protocol \"http\". Did you enable TLS in your client?\n");
        }
    }

    @Test
    void withoutANameTheOneInTheCertificateIsChecked() throws Exception {
        try (EmbeddedNode node = node(Rule.cert(), Rule.trust().user("crate"))) {
            SSLContext eve = AUTHORITY.clientCertificate("eve").clientContext();
            SSLContext crate = AUTHORITY.clientCertificate("crate").clientContext();

            assertThat(sql(node.port(), eve, null, "select 1").text())
                    .isEqualTo("Client certificate authentication failed for user \"eve\"\n");
            assertThat(sql(node.port(), crate, null, "select current_user").text())
                    .contains("[[\"crate\"]]");
        }
    }

    @Test
    void whenAllRulesAreAboutCertificatesNobodyConnectsWithoutOne() throws Exception {
        try (EmbeddedNode node = node(Rule.cert())) {
            assertThatThrownBy(() -> sql(node.port(), AUTHORITY.clientContext(), null, "select 1"))
                    .isInstanceOf(IOException.class);
            assertThat(sql(node.port(), AUTHORITY.clientCertificate("crate").clientContext(), null, "select 1")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void certificatesOfStrangersAreRefusedUnlessTrusted() throws Exception {
        CertificateAuthority other = CertificateAuthority.create();
        Path otherPem = other.writePem(directory.resolve("other.pem"));
        NodeTls tls = NodeTls.issuedBy(other).trustingClientsOf(AUTHORITY.writePem(directory.resolve("ca.pem")));
        SSLContext client = AUTHORITY.clientCertificate("crate").clientContext();
        try (EmbeddedNode strict = node(Rule.cert());
                EmbeddedNode tolerant = EmbeddedNode.builder()
                        .tls(tls)
                        .authentication(HostBasedAuthentication.of(Rule.cert()))
                        .start()) {
            assertThat(Files.readString(otherPem)).isEqualTo(other.pem());
            assertThatThrownBy(() ->
                            sql(strict.port(), other.clientCertificate("crate").clientContext(), null, "select 1"))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sql(tolerant.port(), client, null, "select 1"))
                    .as("the client does not trust the node")
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void pemFilesAreRead() throws Exception {
        ClientCertificate certificate = AUTHORITY.clientCertificate("ann");
        Path chain = certificate.writePem(directory.resolve("node.pem"));
        Path key = certificate.writeKeyPem(directory.resolve("node.key"));
        try (EmbeddedNode node =
                EmbeddedNode.builder().tls(NodeTls.pem(chain, key)).start()) {
            try (SSLSocket socket = socket(node, "TLSv1.3")) {
                socket.startHandshake();
                assertThat(socket.getSession().getPeerPrincipal().getName()).isEqualTo("CN=ann");
            }
        }
        assertThat(certificate).hasToString("CN=ann");
    }

    @Test
    void aPkcs12FileIsRead() throws Exception {
        Path file = directory.resolve("node.p12");
        writePkcs12(file, "secret");
        try (EmbeddedNode node = EmbeddedNode.builder()
                        .tls(NodeTls.pkcs12(file, "secret"))
                        .start();
                SSLSocket socket = socket(node, "TLSv1.3")) {
            socket.startHandshake();

            assertThat(socket.getSession().getPeerPrincipal().getName()).isEqualTo("CN=ann");
        }
        assertThatThrownBy(() -> NodeTls.pkcs12(file, "wrong"))
                .isInstanceOf(EmbeddedException.class)
                .hasMessageContaining(file.toString());
    }

    private void writePkcs12(Path file, String password) throws IOException, GeneralSecurityException {
        ClientCertificate certificate = AUTHORITY.clientCertificate("ann");
        KeyMaterial material = KeyMaterial.pem(
                certificate.writePem(directory.resolve("a.pem")), certificate.writeKeyPem(directory.resolve("a.key")));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "a", material.key(), password.toCharArray(), material.chain().toArray(Certificate[]::new));
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    @Test
    void filesWithoutWhatTheyShouldHoldAreNamed() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.pem"), "");
        Path encrypted = Files.writeString(
                directory.resolve("encrypted.pem"),
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");
        Path wrong = Files.writeString(
                directory.resolve("wrong.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        Path ca = AUTHORITY.writePem(directory.resolve("ca.pem"));

        for (Path key : new Path[] {empty, encrypted, wrong, directory.resolve("missing.pem")}) {
            assertThatThrownBy(() -> NodeTls.pem(ca, key))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessageContaining(key.toString());
        }
        assertThatThrownBy(() -> NodeTls.pem(empty, empty)).isInstanceOf(EmbeddedException.class);
        assertThatThrownBy(() -> NodeTls.issuedBy(AUTHORITY).trustingClientsOf(empty))
                .isInstanceOf(EmbeddedException.class)
                .hasMessageContaining(empty.toString());
        assertThatThrownBy(() -> AUTHORITY.writePem(directory)).isInstanceOf(EmbeddedException.class);
    }

    @Test
    void certificatesAreValidForMoreHostsOnRequest() throws Exception {
        NodeTls tls = NodeTls.issuedBy(AUTHORITY, "node.example.org", "10.1.2.3");
        try (EmbeddedNode node = EmbeddedNode.builder().tls(tls).start();
                SSLSocket socket = socket(node, "TLSv1.3")) {
            socket.startHandshake();

            assertThat(socket.getSession().getPeerCertificates()[0].toString())
                    .contains("node.example.org")
                    .contains("10.1.2.3")
                    .contains("localhost");
        }
        assertThatThrownBy(() -> NodeTls.issuedBy(AUTHORITY, "300.1.2.3")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rulesAreNeeded() {
        assertThatThrownBy(HostBasedAuthentication::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rule.trust().address("no/where")).isInstanceOf(IllegalArgumentException.class);
    }
}
