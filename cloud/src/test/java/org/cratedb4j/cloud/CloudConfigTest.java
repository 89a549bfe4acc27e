package org.cratedb4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.cratedb4j.cloud.internal.config.ConfigLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of {@code croud}, read and written. */
class CloudConfigTest {

    private static final String OF_CROUD = """
            current-profile: cratedb.cloud
            default-format: table
            profiles:
              cratedb.cloud:
                auth-token: NiceToken
                endpoint: https://console.cratedb.cloud
                format: json
                gc_cluster_id: null
                key: null
                organization-id: f6c39580-5719-431d-a508-0cee4f9e8209
                region: _any_
                secret: null
              dev:
                auth-token: ''
                endpoint: https://console.cratedb-dev.cloud
                key: crate_abc
                secret: s3cr3t
            """;

    @TempDir
    Path directory;

    private Path file(String text) throws Exception {
        return Files.writeString(directory.resolve("croud.yaml"), text);
    }

    @Test
    void whatCroudWritesIsRead() throws Exception {
        CloudConfig config = CloudConfig.load(file(OF_CROUD));

        assertThat(config.currentName()).isEqualTo("cratedb.cloud");
        assertThat(config.current().credentials()).isEqualTo(CloudCredentials.sessionToken("NiceToken"));
        assertThat(config.current().organizationId()).contains("f6c39580-5719-431d-a508-0cee4f9e8209");
        assertThat(config.current().format()).contains("json");
        assertThat(config.use("dev").current().credentials()).isEqualTo(CloudCredentials.apiKey("crate_abc", "s3cr3t"));
        assertThat(config.use("dev").current().region()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAndIsForItsOwnerAlone() throws Exception {
        Path file = directory.resolve("Crate/croud.yaml");

        CloudConfig.defaults()
                .add("mine", CloudProfile.at("https://mine").withApiKey("k", "s: '#"))
                .use("mine")
                .save(file);

        assertThat(CloudConfig.load(file).current().credentials()).isEqualTo(CloudCredentials.apiKey("k", "s: '#"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void withoutAFileThereIsOneProfileWithoutCredentials() {
        CloudConfig config = CloudConfig.load(directory.resolve("none.yaml"));

        assertThat(config.current().endpoint()).isEqualTo("https://console.cratedb.cloud");
        assertThat(config.current().region()).contains("_any_");
        assertThat(config.current().credentials()).isEqualTo(CloudCredentials.none());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    current-profile: x      | names no profile
                    default-format: xml     | no format xml
                    surprise: 1             | no setting surprise
                    profiles: 1             | profiles has no settings
                    """)
    void aFileThatCroudWouldRefuseIsRefusedWithTheReason(String line, String reason) throws Exception {
        String key = line.substring(0, line.indexOf(':'));
        String text = OF_CROUD.replaceAll("(?ms)^" + key + ":.*?(?=^\\S|\\z)", "") + line + "\n";

        assertThatThrownBy(() -> CloudConfig.load(file(text)))
                .isInstanceOf(CloudConfigurationException.class)
                .hasMessageContaining("croud.yaml", reason)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void profilesAreAddedUsedAndRemoved() {
        CloudConfig config = CloudConfig.defaults().add("dev", CloudProfile.at("https://dev"));

        assertThatThrownBy(() -> config.add("dev", CloudProfile.at("x"))).hasMessageContaining("already");
        assertThatThrownBy(() -> config.use("none")).hasMessageContaining("cratedb.cloud, dev");
        assertThatThrownBy(() -> config.remove("cratedb.cloud")).hasMessageContaining("current");
        assertThat(config.remove("dev").profiles()).containsOnlyKeys("cratedb.cloud");
    }

    @Test
    void theFileIsWhereCroudHasIt() {
        assertThat(ConfigLocation.of("Linux", "/home/joe", Map.of()))
                .isEqualTo(Path.of("/home/joe/.config/Crate/croud.yaml"));
        assertThat(ConfigLocation.of("Linux", "/home/joe", Map.of("XDG_CONFIG_HOME", "/etc/joe")))
                .isEqualTo(Path.of("/etc/joe/Crate/croud.yaml"));
        assertThat(ConfigLocation.of("Mac OS X", "/Users/joe", Map.of()))
                .isEqualTo(Path.of("/Users/joe/Library/Application Support/Crate/croud.yaml"));
        assertThat(ConfigLocation.of("Windows 11", "C:", Map.of("LOCALAPPDATA", "L"))
                        .toString())
                .endsWith(Path.of("Crate", "Crate", "croud.yaml").toString());
    }
}
