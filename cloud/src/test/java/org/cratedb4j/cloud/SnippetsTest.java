package org.cratedb4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.cratedb4j.cloud.model.ClusterOperation;
import org.cratedb4j.cloud.model.CurrentUser;
import org.cratedb4j.cloud.model.LoadResult;
import org.cratedb4j.embedded.EmbeddedCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/cloud.md} shows. */
@Timeout(120)
class SnippetsTest {

    @TempDir
    Path directory;

    private Map<String, String> environment(EmbeddedCloud cloud) {
        return Map.of(
                "CRATEDB_CLOUD_API_KEY",
                cloud.apiKey(),
                "CRATEDB_CLOUD_API_SECRET",
                cloud.apiSecret(),
                "CRATEDB_CLOUD_ENDPOINT",
                cloud.url(),
                "CRATEDB_CLUSTER_NAME",
                "testdrive",
                "CRATEDB_USERNAME",
                "admin",
                "CRATEDB_PASSWORD",
                "a-password-of-24-letters!");
    }

    @Test
    void tutorial() throws Exception {
        Path file = Files.writeString(directory.resolve("weather.csv"), "location,degrees\nVienna,21.5\n");
        try (EmbeddedCloud cloud = EmbeddedCloud.start()) {
            Map<String, String> environment = environment(cloud);
            // tag::tutorial[]
            try (ManagedCluster cluster = ManagedCluster.fromEnv(environment, directory)
                    .stopOnClose(true)
                    .start()) {
                LoadResult loaded = cluster.loadTable(file.toString(), "weather", LoadOptions.defaults());
                System.out.println(loaded.records() + " records");
                cluster.query("SELECT * FROM weather LIMIT 10").forEach(System.out::println);
            }
            // end::tutorial[]
            try (ManagedCluster again = ManagedCluster.fromEnv(environment, directory)) {
                assertThat(again.info().suspended()).isTrue();
            }
        }
    }

    @Test
    void operation() {
        try (EmbeddedCloud embedded = EmbeddedCloud.start();
                ManagedCluster cluster =
                        ManagedCluster.fromEnv(environment(embedded), directory).start();
                CloudClient cloud = CloudClient.builder()
                        .environment(environment(embedded))
                        .directory(directory)
                        .build()) {
            String id = cluster.info().id();
            // tag::operation[]
            Operation<ClusterOperation> suspending = cloud.clusters().suspend(id);
            suspending.await(Duration.ofMinutes(30), progress -> System.out.println(progress.status()));
            // end::operation[]
            assertThat(cloud.clusters().get(id).suspended()).isTrue();
        }
    }

    @Test
    void login() throws Exception {
        Path file = directory.resolve("croud.yaml");
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (EmbeddedCloud cloud = EmbeddedCloud.builder().callbackPort(port).start()) {
            // tag::login[]
            CloudLogin login = CloudLogin.interactive(IdentityProvider.GITHUB).messages(System.out::println);
            // end::login[]
            CurrentUser me = login.configFile(file)
                    .endpoint(cloud.url())
                    .port(port)
                    .browser(SnippetsTest::visit)
                    .logIn();
            assertThat(me.organizationId()).contains(cloud.organizationId());
            assertThat(CloudConfig.load(file).current().credentials())
                    .isInstanceOf(CloudCredentials.SessionToken.class);
        }
    }

    private static boolean visit(URI page) {
        try {
            HttpURLConnection http = (HttpURLConnection) page.toURL().openConnection();
            http.setRequestProperty("Connection", "close");
            int status = http.getResponseCode();
            http.disconnect();
            return status == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void embedded() {
        // tag::embedded[]
        CurrentUser me;
        try (EmbeddedCloud cloud = EmbeddedCloud.start();
                CloudClient client = CloudClient.builder()
                        .endpoint(cloud.url())
                        .credentials(CloudCredentials.apiKey(cloud.apiKey(), cloud.apiSecret()))
                        .build()) {
            me = client.users().me();
        }
        // end::embedded[]
        assertThat(me.email()).contains("embedded@example.com");
    }
}
