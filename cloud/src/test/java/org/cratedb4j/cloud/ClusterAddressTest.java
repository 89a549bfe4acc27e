package org.cratedb4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterAddressTest {

    @TempDir
    Path directory;

    @Test
    void oneOfThreeIsTaken() {
        assertThat(ClusterAddress.of("i", " ", null)).isEqualTo(ClusterAddress.ofId("i"));
        assertThat(ClusterAddress.of(null, "n", "")).isEqualTo(ClusterAddress.ofName("n"));
        assertThat(ClusterAddress.of(null, null, "u")).isEqualTo(ClusterAddress.ofUrl("u"));
    }

    @Test
    void severalGivenExplicitlyAreRefused() {
        assertThatThrownBy(() -> ClusterAddress.of("i", "n", null))
                .isInstanceOf(DatabaseAddressDuplicateException.class)
                .hasMessage("Duplicate database address, please specify only one of: cluster id, cluster name, or"
                        + " database URL");
    }

    @Test
    void noneGivenIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> ClusterAddress.of(null, "", null))
                .isInstanceOf(DatabaseAddressMissingException.class)
                .hasMessageStartingWith("Missing database address, please specify cluster identifier, cluster name,")
                .hasMessageContaining("CRATEDB_CLUSTER_ID / CRATEDB_CLUSTER_NAME / CRATEDB_CLUSTER_URL");
        assertThatThrownBy(() -> ClusterAddress.fromEnvironment(Map.of(), directory))
                .isInstanceOf(DatabaseAddressMissingException.class);
    }

    @Test
    void ofSeveralVariablesTheUrlCountsBeforeTheIdAndThatBeforeTheName() {
        assertThat(ClusterAddress.fromEnvironment(
                        Map.of("CRATEDB_CLUSTER_ID", "i", "CRATEDB_CLUSTER_NAME", "n", "CRATEDB_CLUSTER_URL", "u"),
                        directory))
                .isEqualTo(ClusterAddress.ofUrl("u"));
        assertThat(ClusterAddress.fromEnvironment(
                        Map.of("CRATEDB_CLUSTER_ID", "i", "CRATEDB_CLUSTER_NAME", "n"), directory))
                .isEqualTo(ClusterAddress.ofId("i"));
    }

    @Test
    void theEnvironmentCountsBeforeTheFile() throws Exception {
        Files.writeString(directory.resolve(".env"), "CRATEDB_CLUSTER_ID=of-file\n");

        assertThat(ClusterAddress.fromEnvironment(Map.of(), directory.resolve("below")))
                .isEqualTo(ClusterAddress.ofId("of-file"));
        assertThat(ClusterAddress.fromEnvironment(Map.of("CRATEDB_CLUSTER_NAME", "n"), directory))
                .isEqualTo(ClusterAddress.ofName("n"));
    }

    @Test
    void aUrlWithAPasswordIsNotShown() {
        assertThat(ClusterAddress.ofUrl("http://joe:s3cret@host").toString()).doesNotContain("s3cret");
    }

    @Test
    void aUrlStandsForAClusterOfOnesOwn() {
        try (DatabaseCluster cluster = DatabaseCluster.create(null, null, "http://localhost:1")) {
            assertThat(cluster)
                    .isInstanceOfSatisfying(
                            StandaloneCluster.class,
                            own -> assertThat(own.probe()).isFalse());
        }
        assertThatThrownBy(() -> StandaloneCluster.at(" "))
                .hasMessage("Failed to address cluster: Either SQLAlchemy or HTTP URL needs to be specified");
    }
}
