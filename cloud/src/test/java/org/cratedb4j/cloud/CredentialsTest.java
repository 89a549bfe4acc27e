package org.cratedb4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cratedb4j.cloud.internal.config.CredentialChain;
import org.cratedb4j.cloud.internal.config.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where credentials come from, and which come first. */
class CredentialsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("CRATEDB_CLOUD_API_KEY", "of-env", "CRATEDB_CLOUD_API_SECRET", "secret");

    @TempDir
    Path directory;

    private CredentialChain.Found find(Map<String, String> environment) {
        return new CredentialChain(
                        Variables.of(environment, directory.resolve("below/here")), directory.resolve("croud.yaml"))
                .find(null, null);
    }

    private void profile() {
        CloudConfig.defaults()
                .withCurrent(CloudProfile.at("https://of-profile")
                        .withToken("of-profile")
                        .withRegion("eks1.eu-west-1.aws")
                        .withOrganizationId("org"))
                .save(directory.resolve("croud.yaml"));
    }

    private void dotEnv() throws Exception {
        Files.writeString(
                directory.resolve(".env"), "CRATEDB_CLOUD_API_KEY=of-file\nCRATEDB_CLOUD_API_SECRET=\"secret\"\n");
    }

    @Test
    void whatTheProgramGivesCountsFirst() {
        profile();

        CredentialChain.Found found = new CredentialChain(
                        Variables.of(ENVIRONMENT, directory), directory.resolve("croud.yaml"))
                .find(CloudCredentials.sessionToken("given"), "https://given");

        assertThat(found.credentials()).isEqualTo(CloudCredentials.sessionToken("given"));
        assertThat(found.endpoint()).isEqualTo("https://given");
    }

    @Test
    void theEnvironmentCountsBeforeAFileAndThatBeforeAProfile() throws Exception {
        profile();
        dotEnv();

        assertThat(find(ENVIRONMENT).credentials()).isEqualTo(CloudCredentials.apiKey("of-env", "secret"));
        assertThat(find(Map.of()).credentials()).isEqualTo(CloudCredentials.apiKey("of-file", "secret"));
        assertThat(find(Map.of()).endpoint()).isEqualTo(CloudConfig.DEFAULT_ENDPOINT);
        assertThat(find(Map.of()).region()).isEmpty();
    }

    @Test
    void theProfileBringsItsEndpointRegionAndOrganization() {
        profile();

        CredentialChain.Found found = find(Map.of());

        assertThat(found.credentials()).isEqualTo(CloudCredentials.sessionToken("of-profile"));
        assertThat(found.endpoint()).isEqualTo("https://of-profile");
        assertThat(found.region()).contains("eks1.eu-west-1.aws");
        assertThat(found.organization()).contains("org");
        assertThat(find(Map.of("CRATEDB_CLOUD_ENDPOINT", "http://localhost:1")).endpoint())
                .isEqualTo("http://localhost:1");
    }

    @Test
    void aKeyWithoutItsSecretIsRefused() {
        assertThatThrownBy(() -> find(Map.of("CRATEDB_CLOUD_API_KEY", "k")))
                .isInstanceOf(CloudConfigurationException.class)
                .hasMessageContaining("CRATEDB_CLOUD_API_SECRET");
    }

    @Test
    void withoutCredentialsTheMessageSaysWhatToDo() {
        assertThatThrownBy(() -> find(Map.of()))
                .isInstanceOf(CloudConfigurationException.class)
                .hasMessageContaining("CRATEDB_CLOUD_API_KEY", "croud.yaml");
    }

    @Test
    void credentialsHideTheirSecrets() {
        assertThat(CloudCredentials.apiKey("k", "hidden").toString()).doesNotContain("hidden");
        assertThat(CloudCredentials.sessionToken("hidden").toString()).doesNotContain("hidden");
    }
}
