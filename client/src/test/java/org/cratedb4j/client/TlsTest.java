package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.RawServer;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.testing.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server must prove who it is, and a client can; whatever fails says what to do. */
class TlsTest {

    private static final String SELECT = "SELECT 1";

    private final TestCertificates certificates = TestCertificates.get();

    @RegisterExtension
    final Nodes nodes = new Nodes();

    @TempDir
    Path directory;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private Path authority() throws IOException, GeneralSecurityException {
        return file("ca.pem", "The authority\n" + certificates.certificate("ca"));
    }

    private ScriptedNode secure(String alias, String... protocols) {
        return nodes.add(ScriptedNode.secure(certificates.server(alias), protocols));
    }

    private static int one(CrateClient client) {
        return client.sql(SELECT).one().getInt(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aServerIsTrustedWhoseAuthorityIsNamed(String protocol) throws Exception {
        ScriptedNode node = secure("node", protocol);

        assertThat(one(nodes.client(nodes.builder(node).caCertificate(authority()))))
                .isEqualTo(1);
        assertThat(node.requestCount()).isEqualTo(1);
        assertThat(node.lastProtocol()).isEqualTo(protocol);
    }

    @Test
    void authoritiesAreAddedToTheOnesOfTheJvm() throws Exception {
        ScriptedNode node = secure("node");
        Path both = file("both.pem", certificates.certificate("stranger") + certificates.certificate("ca"));

        assertThat(one(nodes.client(nodes.builder(node).caCertificate(both)))).isEqualTo(1);
    }

    private void refused(ScriptedNode node, CrateClientBuilder builder, String... reasons) {
        assertThatThrownBy(() -> one(nodes.client(builder)))
                .isInstanceOf(ConnectionFailedException.class)
                .hasMessageContainingAll(reasons);
        assertThat(node.requestCount()).isZero();
    }

    @Test
    void aServerOfAnUnknownAuthorityIsRefusedBeforeAnythingIsSent() {
        ScriptedNode node = secure("node");

        refused(node, nodes.builder(node), "authority that is not trusted", "ca_certificate");
    }

    @Test
    void aServerWithTheCertificateOfAnotherHostIsRefused() throws Exception {
        ScriptedNode node = secure("elsewhere");

        refused(node, nodes.builder(node).caCertificate(authority()), "for another host", "expected_host");
    }

    @Test
    void aServerMayBeExpectedToHaveAnotherName() throws Exception {
        ScriptedNode node = secure("elsewhere");
        CrateClientBuilder builder = nodes.builder(node).caCertificate(authority());

        assertThat(one(nodes.client(builder.expectedHost("node.example.org")))).isEqualTo(1);
        assertThatThrownBy(() -> one(nodes.client(builder.expectedHost("other.example.org"))))
                .isInstanceOf(ConnectionFailedException.class);
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        ScriptedNode node = secure("expired");

        refused(node, nodes.builder(node).caCertificate(authority()), "has expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere", "expired", "stranger"})
    void nothingIsVerifiedWhereThatIsAskedFor(String alias) {
        ScriptedNode node = secure(alias);

        assertThat(one(nodes.client(nodes.builder(node).verifyCertificate(false))))
                .isEqualTo(1);
    }

    @Test
    void anOlderVersionOfTlsThanAllowedIsNotSpoken() throws Exception {
        ScriptedNode node = secure("node", "TLSv1.2");

        refused(node, nodes.builder(node).caCertificate(authority()).minTlsVersion("1.3"), "TLS handshake failed");
    }

    private CrateClientBuilder toDemanding(ScriptedNode node) throws Exception {
        return nodes.builder(node).caCertificate(authority());
    }

    private ScriptedNode demanding() {
        return nodes.add(ScriptedNode.demanding(certificates.server("node")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec"})
    void aClientShowsItsCertificate(String alias) throws Exception {
        ScriptedNode node = demanding();
        Path certificate = file("client.pem", certificates.certificate(alias));
        Path key = file("client.key", certificates.pkcs8(alias));

        CrateClient client =
                nodes.client(toDemanding(node).clientCertificate(certificate).clientKey(key));

        assertThat(one(client)).isEqualTo(1);
        assertThat(node.lastClient()).isEqualTo("CN=" + alias);
    }

    @Test
    void aCertificateAndItsKeyMayStandInOneFile() throws Exception {
        ScriptedNode node = demanding();
        Path both = file("both.pem", certificates.pkcs1("rsa") + certificates.certificate("rsa"));

        assertThat(one(nodes.client(toDemanding(node).clientCertificate(both)))).isEqualTo(1);
        assertThat(node.lastClient()).isEqualTo("CN=rsa");
    }

    @Test
    void aClientsKeyMayBeEncrypted() throws Exception {
        ScriptedNode node = demanding();
        Path certificate = file("client.pem", certificates.certificate("ec"));
        Path key = file("client.key", certificates.encrypted("ec", "s3cret"));

        CrateClient client = nodes.client(
                toDemanding(node).clientCertificate(certificate).clientKey(key).clientKeyPassword("s3cret"));

        assertThat(one(client)).isEqualTo(1);
        assertThat(node.lastClient()).isEqualTo("CN=ec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void aClientsCertificateAndKeyMayStandInAStore(String type) throws Exception {
        ScriptedNode node = demanding();
        Path store = certificates.store("rsa", type, directory.resolve("store"));

        CrateClient client =
                nodes.client(toDemanding(node).clientCertificate(store).clientKeyPassword(TestCertificates.PASSWORD));

        assertThat(one(client)).isEqualTo(1);
        assertThat(node.lastClient()).isEqualTo("CN=rsa");
    }

    @Test
    void withoutTheCertificateThatAServerWantsNothingIsExecuted() throws Exception {
        ScriptedNode node = demanding();

        assertThatThrownBy(() -> one(nodes.client(toDemanding(node)))).isInstanceOf(CrateException.class);
        assertThat(node.requestCount()).isZero();
    }

    @Test
    void anOwnContextTakesThePlaceOfAllOtherCertificates() {
        ScriptedNode node = demanding();

        CrateClient client = nodes.client(nodes.builder(node).sslContext(certificates.server("rsa")));

        assertThat(one(client)).isEqualTo(1);
        assertThat(node.lastClient()).isEqualTo("CN=rsa");
    }

    @Test
    void tlsToAPortWithoutItSaysWhatToWrite() {
        // What a server of plain HTTP answers to bytes that are none.
        try (RawServer plain = new RawServer(socket -> socket.getOutputStream()
                .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))) {
            CrateClient client = nodes.client(CrateClient.builder().nodes("https://127.0.0.1:" + plain.port()));

            assertThatThrownBy(() -> client.sql("INSERT").execute())
                    .isInstanceOf(ConnectionFailedException.class)
                    .hasMessageContaining("write http:// instead of https://");
        }
    }

    @Test
    void plainHttpToAPortOfTlsSaysWhatToWrite() {
        ScriptedNode node = secure("node");
        CrateClient client = nodes.client(CrateClient.builder().nodes("http://127.0.0.1:" + node.port()));

        assertThatThrownBy(() -> one(client)).hasMessageContaining("write https:// instead of http://");
        assertThat(node.requestCount()).isZero();
    }

    @Test
    void aStatementOverTlsEndsWhenItsThreadIsInterrupted() throws Exception {
        ScriptedNode node = secure("node");
        Thread caller = Thread.currentThread();
        node.on(socket -> {
            caller.interrupt();
            return Reaction.stall().react(socket);
        });
        CrateClient client = nodes.client(nodes.builder(node).caCertificate(authority()));

        assertThatThrownBy(() -> client.sql("INSERT INTO t VALUES (1)").execute())
                .isInstanceOf(StatementCancelledException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(node.requestCount()).isEqualTo(1);
    }

    @Test
    void aHandshakeThatStallsEndsWithTheConnectTimeout() {
        try (RawServer server =
                new RawServer(socket -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()))) {
            CrateClient client = nodes.client(CrateClient.builder()
                    .nodes("https://127.0.0.1:" + server.port())
                    .connectTimeout(Duration.ofMillis(300)));

            assertThatThrownBy(() -> client.sql(SELECT).execute())
                    .isInstanceOf(ConnectionFailedException.class)
                    .hasMessageContaining("no connection within 300 ms");
            assertThat(server.connectionCount()).isEqualTo(1);
        }
    }

    @Test
    void aCommonNameThatIsNotTheUsersIsSaidSo() throws Exception {
        ScriptedNode node = demanding();
        String refusal = "Common name \"rsa\" in client certificate doesn't match username \"ada\"";
        node.on(Reaction.answer(401, refusal));
        Path both = file("both.pem", certificates.pkcs1("rsa") + certificates.certificate("rsa"));
        CrateClient client =
                nodes.client(toDemanding(node).clientCertificate(both).user("ada"));

        assertThatThrownBy(() -> client.sql(SELECT).execute())
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining(refusal);
    }

    @Test
    void renewedCertificatesAreUsedByNewConnectionsAndBrokenOnesAreNot() throws Exception {
        ScriptedNode node = demanding();
        Path identity = file("both.pem", certificates.pkcs8("rsa") + certificates.certificate("rsa"));
        CrateClient client =
                nodes.client(toDemanding(node).clientCertificate(identity).idleTimeout(Duration.ofNanos(1)));
        one(client);
        assertThat(node.lastClient()).isEqualTo("CN=rsa");

        file("both.pem", certificates.pkcs8("ec") + certificates.certificate("rsa"));
        one(client);
        assertThat(node.lastClient()).isEqualTo("CN=rsa");

        file("both.pem", certificates.pkcs8("ec") + certificates.certificate("ec"));
        one(client);
        assertThat(node.lastClient()).isEqualTo("CN=ec");
        assertThat(node.connectionCount()).isEqualTo(3);
    }
}
