package org.cratedb4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.cloud.model.ExportRequest;
import org.cratedb4j.cloud.model.LoadResult;
import org.cratedb4j.cloud.testing.ScriptedPlane;
import org.cratedb4j.embedded.EmbeddedCloud;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A managed cluster through its life, on the embedded Cloud. */
@Timeout(120)
class ManagedClusterTest {

    private static final String PASSWORD = "a-password-of-24-letters!";

    @TempDir
    Path directory;

    private final EmbeddedCloud cloud =
            EmbeddedCloud.builder().operationTime(Duration.ofMillis(30)).start();

    @BeforeEach
    void writeDotEnv() throws IOException {
        Files.writeString(
                directory.resolve(".env"), """
                CRATEDB_CLOUD_API_KEY=%s
                CRATEDB_CLOUD_API_SECRET=%s
                CRATEDB_CLOUD_ENDPOINT=%s
                CRATEDB_CLUSTER_NAME=testdrive
                CRATEDB_USERNAME=admin
                CRATEDB_PASSWORD=%s
                """.formatted(cloud.apiKey(), cloud.apiSecret(), cloud.url(), PASSWORD));
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    private ManagedCluster cluster() {
        return ManagedCluster.fromEnv(Map.of(), directory);
    }

    private ManagedCluster cluster(Map<String, String> variables) {
        return ManagedCluster.fromEnv(variables, directory);
    }

    @Test
    void theTutorialRuns() throws Exception {
        Path csv = Files.writeString(directory.resolve("weather.csv"), "location,degrees\nVienna,21.5\nOslo,7\n");
        try (ManagedCluster cluster = cluster().start()) {
            assertThat(cluster.status()).isEqualTo("GREEN");
            LoadResult loaded = cluster.loadTable(csv.toString(), null, LoadOptions.defaults());

            assertThat(loaded.records()).isEqualTo(2);
            assertThat(loaded.table()).isEqualTo("\"weather\"");
            assertThat(cluster.query("SELECT * FROM weather ORDER BY location LIMIT 10"))
                    .containsExactly(
                            Map.of("location", "Oslo", "degrees", 7.0), Map.of("location", "Vienna", "degrees", 21.5));

            cluster.stop();
            assertThat(cluster.status()).isEqualTo("SUSPENDED");
            assertThat(cluster.info().suspended()).isTrue();

            cluster.start();
            assertThat(cluster.query("SELECT count(*) AS n FROM weather")).containsExactly(Map.of("n", 2L));

            cluster.delete();
            assertThat(cluster.probe()).isEmpty();
        }
    }

    @Test
    void closingSuspendsIfThatIsWanted() {
        try (ManagedCluster cluster = cluster().stopOnClose(true).start()) {
            assertThat(cluster.ready()).isTrue();
        }
        try (ManagedCluster again = cluster()) {
            assertThat(again.info().suspended()).isTrue();
        }
    }

    @Test
    void startingARunningClusterDoesNothing() {
        try (ManagedCluster cluster = cluster().start()) {
            String id = cluster.info().id();

            assertThat(cluster.start().info().id()).isEqualTo(id);
        }
    }

    @Test
    void aClusterIsFoundByItsIdAndNeverDeployedByIt() {
        String id;
        try (ManagedCluster cluster = cluster().start()) {
            id = cluster.info().id();
        }
        try (ManagedCluster byId = cluster(Map.of("CRATEDB_CLUSTER_ID", id))) {
            assertThat(byId.info().name()).isEqualTo("testdrive");
        }
        try (ManagedCluster none = cluster(Map.of("CRATEDB_CLUSTER_ID", "f6c39580-5719-431d-a508-0cee4f9e8200"))) {
            assertThat(none.probe()).isEmpty();
            assertThatThrownBy(none::start)
                    .hasMessageContaining("Cluster not found")
                    .hasMessageContaining("name to deploy");
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        try (ManagedCluster cluster = cluster()) {
            assertThat(cluster.probe()).isEmpty();
            assertThatThrownBy(cluster::info).hasMessage("Cluster not found: testdrive");
            assertThatThrownBy(cluster::stop).hasMessage("Cluster not found: testdrive");
        }
    }

    @Test
    void withoutAUserForTheDatabaseNothingIsDeployed() throws Exception {
        String env = Files.readString(directory.resolve(".env")).replaceAll("CRATEDB_(USERNAME|PASSWORD)=.*\n", "");
        Files.writeString(directory.resolve(".env"), env);
        try (ManagedCluster cluster = cluster()) {
            assertThatThrownBy(cluster::start)
                    .isInstanceOf(CloudConfigurationException.class)
                    .hasMessageStartingWith("Username and password must be set using the environment variables");
        }
    }

    @Test
    void withoutASubscriptionForAProductThatCostsNothingIsDeployed() {
        try (ManagedCluster cluster = cluster(Map.of("CRATEDB_CLOUD_PRODUCT", "cr1"))) {
            assertThatThrownBy(cluster::start)
                    .hasMessage("Not selecting a subscription automatically, because there are none.");
        }
    }

    @Test
    void aFailedDeploymentIsThrownWithItsReason() {
        cloud.faults().failNext("CREATE", "No more room in the region");
        try (ManagedCluster cluster = cluster()) {
            assertThatThrownBy(cluster::start)
                    .isInstanceOf(OperationFailedException.class)
                    .hasMessageContaining("No more room in the region");
        }
    }

    @Test
    void twoThatResumeAtOnceBothGetARunningCluster() throws Exception {
        try (ManagedCluster cluster = cluster().start()) {
            cluster.stop();
            cluster.info();
            try (CloudClient other = CloudClient.builder()
                    .environment(Map.of())
                    .directory(directory)
                    .build()) {
                other.clusters().resume(cluster.info().id());
                cluster.start();
            }
            assertThat(cluster.query("SELECT 1 AS one")).containsExactly(Map.of("one", 1));
        }
    }

    @Test
    void troubleOfTheServiceIsWaitedOut() {
        try (ManagedCluster cluster = cluster().start()) {
            cloud.faults().refuseNext(2, 500);

            assertThat(cluster.status()).isEqualTo("GREEN");
        }
    }

    @Test
    void aCallWithoutALogInIsUnauthorized() {
        cloud.faults().redirectNext(1);
        try (ManagedCluster cluster = cluster()) {
            assertThatThrownBy(cluster::probe).isInstanceOf(CloudUnauthorizedException.class);
        }
        Map<String, String> wrong =
                new HashMap<>(Map.of("CRATEDB_CLOUD_API_KEY", "no", "CRATEDB_CLOUD_API_SECRET", "no"));
        try (ManagedCluster cluster = cluster(wrong)) {
            assertThatThrownBy(cluster::probe)
                    .isInstanceOf(CloudUnauthorizedException.class)
                    .hasMessageStartingWith("Authentication required.");
        }
    }

    @Test
    void theDatabaseKnowsTheTokenAndThePasswordAndNobodyElse() {
        try (ManagedCluster cluster = cluster().start()) {
            String url = cluster.info().url().orElseThrow();
            assertThat(cluster.query("SELECT current_user AS u")).containsExactly(Map.of("u", "gc_admin"));
            try (CrateClient admin = CrateClient.builder()
                    .nodes(url)
                    .user("admin")
                    .password(PASSWORD)
                    .build()) {
                assertThat(admin.sql("SELECT current_user").as(String.class).one())
                        .isEqualTo("admin");
            }
            try (CrateClient nobody = CrateClient.connect(url)) {
                assertThatThrownBy(() -> nobody.sql("SELECT 1").one()).isInstanceOf(CrateException.class);
            }
        }
    }

    @Test
    void aUrlIsLoadedByTheServiceAndATableIsSaved() throws Exception {
        try (ManagedCluster cluster = cluster().start()) {
            cluster.query("CREATE TABLE source (id INTEGER, name TEXT)");
            cluster.query("INSERT INTO source VALUES (1, 'a'), (2, 'b, \"c\"')");
            Path saved = directory.resolve("saved.csv");
            cluster.saveTable(new ExportRequest("source", "csv", null), saved);
            assertThat(saved).hasContent("id,name\n1,a\n2,\"b, \"\"c\"\"\"\n");

            List<String> progress = new ArrayList<>();
            LoadResult loaded;
            try (ScriptedPlane web = new ScriptedPlane().reply(200, Files.readString(saved))) {
                loaded = cluster.loadTable(
                        web.url() + "/saved.csv?signature=x",
                        "copied",
                        LoadOptions.defaults().progress(job -> progress.add(job.status())));
            }

            assertThat(loaded.records()).isEqualTo(2);
            assertThat(progress).last().isEqualTo("SUCCEEDED");
            assertThat(cluster.query("SELECT name FROM copied WHERE id = 2"))
                    .containsExactly(Map.of("name", "b, \"c\""));
        }
    }

    @Test
    void blanksAroundTheNamesOfAHeaderAreNoPartOfThem() throws Exception {
        Path file = Files.writeString(directory.resolve("blanks.csv"), "id , name\n1 , a\n");
        try (ManagedCluster cluster = cluster().start()) {
            cluster.loadTable(file.toString(), null, LoadOptions.defaults());

            assertThat(cluster.query("SELECT * FROM blanks")).containsExactly(Map.of("id", 1L, "name", "a"));
        }
    }

    @Test
    void aLoadThatFailsSaysWhy() throws Exception {
        Path file = Files.writeString(directory.resolve("data.csv"), "a\n1\n");
        try (ManagedCluster cluster = cluster().start()) {
            cloud.faults().failNext("IMPORT", "An internal error occurred when processing this job.");

            assertThatThrownBy(() -> cluster.loadTable(file.toString(), "t", LoadOptions.defaults()))
                    .isInstanceOf(OperationFailedException.class)
                    .hasMessageContaining("An internal error occurred when processing this job.");
        }
    }
}
