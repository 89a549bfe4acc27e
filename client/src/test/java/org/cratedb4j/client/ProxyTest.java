package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.RawServer;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.testing.ScriptedProxy;
import org.cratedb4j.client.testing.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes are reached through proxies of either kind, and a proxy that refuses says so in the exception. */
class ProxyTest {

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();

    static Stream<ScriptedProxy> openProxies() {
        return Stream.of(ScriptedProxy.http(null), ScriptedProxy.socks(null));
    }

    static Stream<ScriptedProxy> guardedProxies() {
        return Stream.of(ScriptedProxy.http("u:s3cret"), ScriptedProxy.socks("u:s3cret"));
    }

    private static int one(CrateClient client) {
        return client.sql("SELECT 1").one().getInt(0);
    }

    @ParameterizedTest
    @MethodSource("openProxies")
    void allConnectionsAreTunnelsThroughTheProxy(ScriptedProxy proxy) {
        try (proxy) {
            CrateClient client = nodes.client(nodes.builder(node).proxy(proxy.url()));

            assertThat(one(client)).isEqualTo(1);
            assertThat(one(client)).isEqualTo(1);

            assertThat(proxy.targets()).containsExactly("127.0.0.1:" + node.port());
            assertThat(node.connectionCount()).isEqualTo(1);
            assertThat(node.requestCount()).isEqualTo(2);
            assertThat(node.lastRequest().head().get(0)).startsWith("POST /_sql");
        }
    }

    @ParameterizedTest
    @MethodSource("openProxies")
    void theProxyResolvesTheNamesOfNodes(ScriptedProxy proxy) {
        try (proxy) {
            CrateClient client = nodes.client(CrateClient.builder()
                    .nodes("http://node.invalid:" + node.port())
                    .proxy(proxy.url()));

            assertThat(one(client)).isEqualTo(1);
            assertThat(proxy.targets()).containsExactly("node.invalid:" + node.port());
        }
    }

    @ParameterizedTest
    @MethodSource("openProxies")
    void tlsGoesThroughTheTunnel(ScriptedProxy proxy, @TempDir Path directory) throws Exception {
        TestCertificates certificates = TestCertificates.get();
        ScriptedNode secure = nodes.add(ScriptedNode.secure(certificates.server("node")));
        Path authority = Files.writeString(directory.resolve("ca.pem"), certificates.certificate("ca"));
        try (proxy) {
            CrateClient client =
                    nodes.client(nodes.builder(secure).caCertificate(authority).proxy(proxy.url()));

            assertThat(one(client)).isEqualTo(1);
            assertThat(proxy.targets()).containsExactly("127.0.0.1:" + secure.port());
        }
    }

    @ParameterizedTest
    @MethodSource("guardedProxies")
    void aUserLogsInToTheProxyAndNotToTheNode(ScriptedProxy proxy) {
        try (proxy) {
            CrateClient client = nodes.client(
                    nodes.builder(node).proxy(proxy.url()).proxyUser("u").proxyPassword("s3cret"));

            assertThat(one(client)).isEqualTo(1);
            assertThat(one(nodes.client(nodes.builder(node).proxy(proxy.url("u:s3cret")))))
                    .isEqualTo(1);
            assertThat(node.lastRequest().head()).noneMatch(line -> line.contains("uthorization"));
        }
    }

    @ParameterizedTest
    @MethodSource("guardedProxies")
    void aRefusedLogInIsSaidWithoutThePassword(ScriptedProxy proxy) {
        try (proxy) {
            CrateClient client = nodes.client(nodes.builder(node).proxy(proxy.url("u:wr0ng")));

            assertThatThrownBy(() -> one(client))
                    .isInstanceOf(ConnectionFailedException.class)
                    .hasMessageContaining("the proxy refuses the user or the password (through the proxy")
                    .hasMessageNotContaining("wr0ng");
            assertThat(client.toString()).doesNotContain("wr0ng");
            assertThat(node.requestCount()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("guardedProxies")
    void aMissingLogInIsSaid(ScriptedProxy proxy) {
        try (proxy) {
            CrateClient client = nodes.client(nodes.builder(node).proxy(proxy.url()));

            assertThatThrownBy(() -> client.sql("INSERT").execute())
                    .isInstanceOf(ConnectionFailedException.class)
                    .hasMessageContaining("the proxy wants a user and a password");
            assertThat(node.requestCount()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("openProxies")
    void aNodeThatTheProxyCannotReachWasSentNothing(ScriptedProxy proxy) {
        try (proxy) {
            CrateClient client =
                    nodes.client(CrateClient.builder().nodes(nodes.absent()).proxy(proxy.url()));

            assertThatThrownBy(() -> client.sql("INSERT").execute())
                    .isInstanceOf(ConnectionFailedException.class)
                    .hasMessageContaining("tunnel to 127.0.0.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense\r\n\r\n", "SSH-2.0-x\r\n\r\n"})
    void aProxyOfAnotherKindIsSaid(String greeting) {
        try (RawServer server = new RawServer(socket -> {
            socket.getInputStream().read();
            socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        })) {
            for (String scheme : new String[] {"http", "socks5"}) {
                CrateClient client = nodes.client(nodes.builder(node).proxy(scheme + "://127.0.0.1:" + server.port()));

                assertThatThrownBy(() -> one(client))
                        .isInstanceOf(ConnectionFailedException.class)
                        .hasMessageContaining("the proxy ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "*", "*.0.0.1", ".0.0.1", "localhost 127.0.0.1", "x,127.0.0.1"})
    void bypassedHostsAreReachedDirectly(String bypass) {
        try (ScriptedProxy proxy = ScriptedProxy.http(null)) {
            CrateClient client =
                    nodes.client(nodes.builder(node).proxy(proxy.url()).option("proxy_bypass", bypass));

            assertThat(one(client)).isEqualTo(1);
            assertThat(proxy.connectionCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "*.example.org", "0.0.1"})
    void otherHostsAreNotBypassed(String bypass) {
        try (ScriptedProxy proxy = ScriptedProxy.socks(null)) {
            CrateClient client =
                    nodes.client(nodes.builder(node).proxy(proxy.url()).proxyBypass(bypass));

            assertThat(one(client)).isEqualTo(1);
            assertThat(proxy.connectionCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy:3128", "https://proxy:3128", "http://proxy", "socks5://proxy:1/path", "http://u:s3cret@:1"
            })
    void whatIsNoProxyIsRefusedWithoutItsPassword(String url) {
        assertThatThrownBy(() -> CrateClient.builder().proxy(url))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageStartingWith("Option proxy: ")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy_user", "proxy_password", "proxy_bypass"})
    void optionsOfAProxyAreRefusedWithoutOne(String option) {
        assertThatThrownBy(() -> CrateClient.builder().option(option, "x").build())
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("Option " + option + ": is of no use without proxy");
    }

    @Test
    void contradictingLogInsToTheProxyAreRefused() {
        assertThatThrownBy(() -> CrateClient.builder()
                        .proxy("http://u:s3cret@proxy:1")
                        .proxyUser("other")
                        .build())
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("contradicts")
                .hasMessageNotContaining("s3cret");
    }
}
