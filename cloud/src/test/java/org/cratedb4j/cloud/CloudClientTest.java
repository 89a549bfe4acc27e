package org.cratedb4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cratedb4j.cloud.model.AllowedNetwork;
import org.cratedb4j.cloud.model.AuditEvent;
import org.cratedb4j.cloud.model.AuditFilter;
import org.cratedb4j.cloud.model.Cluster;
import org.cratedb4j.cloud.testing.ScriptedPlane;
import org.cratedb4j.cloud.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudClientTest {

    private static final String SECRET = "s3cr3t-of-the-key";

    @TempDir
    Path directory;

    private final ScriptedPlane plane = new ScriptedPlane();
    private final VirtualTime time = new VirtualTime();

    @AfterEach
    void close() {
        plane.close();
    }

    private CloudClientBuilder builder() {
        return CloudClient.builder()
                .endpoint(plane.url())
                .environment(Map.of())
                .directory(directory)
                .configFile(directory.resolve("croud.yaml"))
                .time(time, time::pause);
    }

    private CloudClient client() {
        return builder()
                .credentials(CloudCredentials.apiKey("crate_key", SECRET))
                .build();
    }

    @Test
    void anApiKeyGoesAsBasicAuthentication() {
        plane.reply(200, "[]");
        try (CloudClient client = client()) {
            client.clusters().list();
        }

        assertThat(plane.lastRequest().header("Authorization")).isEqualTo("Basic Y3JhdGVfa2V5OnMzY3IzdC1vZi10aGUta2V5");
        assertThat(plane.lastRequest().header("Cookie")).isEmpty();
        assertThat(plane.lastRequest().target()).isEqualTo("/api/v2/clusters/");
    }

    @Test
    void aSessionTokenGoesAsCookieAndIsRenewedByTheService() {
        plane.reply(200, Map.of("Set-Cookie", "session=second; Path=/; HttpOnly"), "[]")
                .reply(200, "[]");
        try (CloudClient client =
                builder().credentials(CloudCredentials.sessionToken("first")).build()) {
            client.projects().list();
            client.projects().list();
        }

        assertThat(plane.requests())
                .extracting(request -> request.header("Cookie"))
                .containsExactly("session=first", "session=second");
    }

    @Test
    void aRenewedTokenOfTheProfileIsKeptInItsFile() {
        Path file = directory.resolve("croud.yaml");
        CloudConfig.defaults()
                .withCurrent(CloudProfile.at(plane.url()).withToken("first"))
                .save(file);
        plane.reply(200, Map.of("Set-Cookie", "session=second"), "[]");
        try (CloudClient client = CloudClient.builder()
                .environment(Map.of())
                .directory(directory)
                .configFile(file)
                .build()) {
            client.regions().list();
        }

        assertThat(CloudConfig.load(file).current().credentials()).isEqualTo(CloudCredentials.sessionToken("second"));
        assertThat(plane.lastRequest().header("X-region")).isEqualTo("_any_");
    }

    @Test
    void theRegionAndTheSuperuserAreSaidInHeaders() {
        plane.reply(200, "[]");
        try (CloudClient client = builder()
                .credentials(CloudCredentials.none())
                .region("aks1.westeurope.azure")
                .sudo(true)
                .build()) {
            client.users().listWithoutRoles();
        }

        assertThat(plane.lastRequest().header("X-region")).isEqualTo("aks1.westeurope.azure");
        assertThat(plane.lastRequest().header("X-auth-sudo")).isEqualTo("1");
        assertThat(plane.lastRequest().target()).isEqualTo("/api/v2/users/?no-roles=1");
        assertThat(plane.lastRequest().header("User-agent")).startsWith("cratedb4j/");
    }

    @Test
    void unknownFieldsOfAnAnswerAreKept() {
        plane.reply(200, """
                {"id": "1", "name": "c", "suspended": false, "novelty": {"a": 1}, "num_nodes": 3, "external_ip": null,
                 "health": {"status": "GREEN", "running_operation": "", "last_seen": ""},
                 "dc": {"created": "2023-11-17T18:54:04.070000+00:00", "modified": "2024-09-27T16:59:02.507048"}}
                """);
        try (CloudClient client = client()) {
            Cluster cluster = client.clusters().get("1");

            assertThat(cluster.other()).containsOnlyKeys("novelty");
            assertThat(cluster.numNodes()).hasValue(3);
            assertThat(cluster.externalIp()).isEmpty();
            assertThat(cluster.health().orElseThrow().lastSeen()).isEmpty();
            assertThat(cluster.dc().orElseThrow().created()).contains(Instant.parse("2023-11-17T18:54:04.070Z"));
            assertThat(cluster.dc().orElseThrow().modified()).contains(Instant.parse("2024-09-27T16:59:02.507048Z"));
        }
    }

    @Test
    void anAnswerThatIsNotWhatItShouldBeSaysSo() {
        plane.reply(200, "[{\"name\": \"c\"}]").reply(200, "<html>").reply(200, "{}");
        try (CloudClient client = client()) {
            assertThatThrownBy(() -> client.clusters().list())
                    .isInstanceOf(CloudAnswerException.class)
                    .hasMessage("Cluster: field id is missing");
            assertThatThrownBy(() -> client.clusters().list())
                    .isInstanceOf(CloudAnswerException.class)
                    .hasMessageContaining("GET /api/v2/clusters/");
            assertThatThrownBy(() -> client.clusters().list())
                    .isInstanceOf(CloudAnswerException.class)
                    .hasMessageContaining("no list");
        }
    }

    @Test
    void idsAreEncoded() {
        plane.reply(204, "");
        try (CloudClient client = client()) {
            client.organizations().removeUser("1", "joe doe/x@example.com");
        }

        assertThat(plane.lastRequest().target())
                .isEqualTo("/api/v2/organizations/1/users/joe%20doe%2Fx%40example.com/");
    }

    @Test
    void whatReadsIsSentAgainWhenTheServiceIsInTrouble() {
        plane.reply(503, "busy")
                .reply(429, Map.of("Retry-After", "7"), "")
                .reply(502, "")
                .reply(200, "[]");
        try (CloudClient client = client()) {
            assertThat(client.clusters().list()).isEmpty();
        }

        assertThat(plane.requests()).hasSize(4);
        assertThat(time.pauses().get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(time.pauses().get(1)).isEqualTo(Duration.ofSeconds(7));
        assertThat(time.pauses().get(2)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void aDateToRetryAfterIsHeeded() {
        plane.reply(503, Map.of("Retry-After", "Fri, 20 Nov 2026 12:00:11 GMT"), "")
                .reply(200, "[]");
        try (CloudClient client = client()) {
            client.clusters().list();
        }

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(11));
    }

    @Test
    void theServiceIsAskedOnlySoOften() {
        plane.reply(500, "{\"message\": \"An error occured.\", \"success\": false}");
        try (CloudClient client = client()) {
            CloudRequestException failure = catchThrowableOfType(
                    CloudRequestException.class, () -> client.clusters().list());

            assertThat(failure.status()).isEqualTo(500);
            assertThat(failure.reason()).isEqualTo("An error occured.");
        }
        assertThat(plane.requests()).hasSize(4);
    }

    @Test
    void whatChangesSomethingIsNeverSentAgainOnceItArrived() {
        plane.reply(503, "{\"message\": \"Later\"}");
        try (CloudClient client = client()) {
            assertThatThrownBy(() -> client.clusters().delete("1")).isInstanceOf(CloudRequestException.class);
        }

        assertThat(plane.requests()).hasSize(1);
    }

    @Test
    void aServiceThatIsNotThereIsNamed() {
        String url = plane.url();
        plane.close();
        try (CloudClient client =
                builder().endpoint(url).credentials(CloudCredentials.none()).build()) {
            CloudConnectionException failure = catchThrowableOfType(
                    CloudConnectionException.class, () -> client.apiKeys().create());

            assertThat(failure).hasMessageContaining(url);
            assertThat(failure.maybeSent()).isFalse();
        }
        assertThat(time.pauses()).hasSize(3);
    }

    @Test
    void aRedirectSaysThatNobodyIsLoggedIn() {
        plane.reply(302, Map.of("Location", "/?rd=/api/v2/clusters/"), "");
        try (CloudClient client = client()) {
            assertThatThrownBy(() -> client.clusters().list())
                    .isInstanceOf(CloudUnauthorizedException.class)
                    .hasMessageStartingWith("Unauthorized.")
                    .hasMessageContaining("CRATEDB_CLOUD_API_KEY");
        }
    }

    @Test
    void aRefusalWithoutJsonIsToldByItsStatus() {
        plane.reply(401, "no").reply(401, "{\"message\": \"Authentication required.\", \"success\": false}");
        try (CloudClient client = client()) {
            assertThatThrownBy(() -> client.clusters().list())
                    .isInstanceOf(CloudUnauthorizedException.class)
                    .hasMessageStartingWith("401 - Unauthorized");
            assertThatThrownBy(() -> client.clusters().list())
                    .isInstanceOf(CloudUnauthorizedException.class)
                    .hasMessageStartingWith("Authentication required.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Another cluster operation is currently in progress.",
                "Another cluster operation is already in progress."
            })
    void aBusyClusterHasItsOwnException(String message) {
        plane.reply(400, Map.of("X-Request-Id", "r-1"), "{\"message\": \"" + message + "\", \"success\": false}");
        try (CloudClient client = client()) {
            ClusterBusyException failure = catchThrowableOfType(
                    ClusterBusyException.class, () -> client.clusters().scale("1", 2));

            assertThat(failure.requestId()).contains("r-1");
        }
        assertThat(plane.lastRequest().body()).isEqualTo("{\"product_unit\":2}");
    }

    @Test
    void problemsOfFieldsAreTold() {
        plane.reply(400, "{\"message\": \"Bad request.\", \"success\": false, \"errors\": {\"name\": \"Too short\"}}");
        try (CloudClient client = client()) {
            CloudRequestException failure = catchThrowableOfType(
                    CloudRequestException.class,
                    () -> client.clusters()
                            .allowNetworks("1", List.of(AllowedNetwork.of(Map.of("cidr", "10.0.0.0/8")))));

            assertThat(failure.errors()).containsEntry("name", "Too short");
            assertThat(failure).hasMessageContaining("Too short");
        }
        assertThat(plane.lastRequest().body()).isEqualTo("{\"ip_whitelist\":[{\"cidr\":\"10.0.0.0/8\"}]}");
    }

    @Test
    void whatIsForbiddenOrNotThereHasItsOwnException() {
        plane.reply(403, "{\"message\": \"Permission denied for user.\"}")
                .reply(404, "{\"message\": \"Resource not found.\"}");
        try (CloudClient client = client()) {
            assertThatThrownBy(() -> client.users().list()).isInstanceOf(CloudForbiddenException.class);
            assertThatThrownBy(() -> client.clusters().get("1"))
                    .isInstanceOf(CloudNotFoundException.class)
                    .hasMessageContaining("CRATEDB_CLUSTER_ID");
        }
    }

    @Test
    void anAuditLogIsReadPageByPage() {
        plane.reply(
                        200,
                        "[{\"id\": \"b\", \"action\": \"project.create\"}, {\"id\": \"a\", \"action\": \"project.create\"}]")
                .reply(200, "[]");
        try (CloudClient client = client()) {
            assertThat(client.organizations().auditLog("1", AuditFilter.all()))
                    .extracting(AuditEvent::id)
                    .containsExactly("b", "a");
        }
        assertThat(plane.lastRequest().target()).endsWith("auditlogs/?last=a");
    }

    @Test
    void anApiKeyIsReadInBothShapesAndHidesItsSecret() {
        plane.reply(200, "{\"user_id\": \"u\", \"key\": \"k\", \"active\": true, \"secret\": \"" + SECRET + "\"}")
                .reply(
                        200,
                        "{\"success\": true, \"key\": {\"key\": \"k\", \"active\": true}, \"secret\": \"" + SECRET
                                + "\"}");
        try (CloudClient client = client()) {
            for (int i = 0; i < 2; i++) {
                assertThat(client.apiKeys().create()).satisfies(key -> {
                    assertThat(key.secret()).contains(SECRET);
                    assertThat(key.key()).isEqualTo("k");
                    assertThat(key.toString()).doesNotContain(SECRET);
                });
            }
        }
    }

    @Test
    void aNameIsFreeOrTakenOrImpossible() {
        plane.reply(404, "").reply(200, "").reply(400, "");
        try (CloudClient client = client()) {
            assertThat(client.clusters().isNameFree("free")).isTrue();
            assertThat(client.clusters().isNameFree("taken")).isFalse();
            assertThatThrownBy(() -> client.clusters().isNameFree("?")).isInstanceOf(CloudRequestException.class);
        }
        assertThat(plane.lastRequest().method()).isEqualTo("HEAD");
    }
}
