package org.cratedb4j.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the embedded Cloud answers, as it is on the wire. */
@Timeout(120)
class EmbeddedCloudTest {
    private static final String DEPLOYMENT = """
            {"cluster": {"name": "%s", "crate_version": "6.4.3", "username": "admin", "password": "%s",
             "product_name": "crfree", "product_tier": "default"}, "subscription_id": "free_tier",
             "project": {"name": "p", "region": "aks1.westeurope.azure"}}""";
    private static final String PASSWORD = "a-password-of-24-letters!";

    @TempDir
    Path directory;

    private final EmbeddedCloud cloud =
            EmbeddedCloud.builder().operationTime(Duration.ofMillis(30)).start();

    private record Answer(int status, String body, String location, String type) {}

    @AfterEach
    void close() {
        cloud.close();
    }

    private Answer call(String method, String path, String body) throws IOException {
        byte[] both = (cloud.apiKey() + ":" + cloud.apiSecret()).getBytes(UTF_8);
        return call(
                method, path, "Authorization", "Basic " + Base64.getEncoder().encodeToString(both), body);
    }

    private Answer call(String method, String path, String header, String value, String body) throws IOException {
        HttpURLConnection http =
                (HttpURLConnection) URI.create(cloud.url() + path).toURL().openConnection();
        http.setRequestMethod(method);
        http.setInstanceFollowRedirects(false);
        http.setRequestProperty("Connection", "close");
        if (!header.isEmpty()) {
            http.setRequestProperty(header, value);
        }
        if (!body.isEmpty()) {
            http.setDoOutput(true);
            http.getOutputStream().write(body.getBytes(UTF_8));
        }
        int status = http.getResponseCode();
        try (InputStream in = status >= 400 ? http.getErrorStream() : http.getInputStream()) {
            String text = in == null ? "" : new String(in.readAllBytes(), UTF_8);
            return new Answer(
                    status,
                    text,
                    String.valueOf(http.getHeaderField("Location")),
                    String.valueOf(http.getContentType()));
        }
    }

    private String deploy(String name) throws IOException {
        Answer answer = call(
                "POST",
                "/api/v2/organizations/" + cloud.organizationId() + "/clusters/",
                DEPLOYMENT.formatted(name, PASSWORD));
        assertThat(answer.status()).isEqualTo(201);
        return first("\"id\":\"([^\"]+)\"", answer.body());
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private void awaitIdle(String id) throws IOException {
        while (!call("GET", "/api/v2/clusters/" + id + "/", "").body().contains("\"running_operation\":\"\"")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void withoutCredentialsTheGatewayAnswersAndWithWrongOnesTheService() throws IOException {
        Answer none = call("GET", "/api/v2/users/me/", "", "", "");
        Answer wrong = call("GET", "/api/v2/users/me/", "Authorization", "Basic bm86bm8=", "");
        Answer expired = call("GET", "/api/v2/users/me/", "Cookie", "session=gone", "");

        assertThat(none.status()).isEqualTo(401);
        assertThat(none.type()).startsWith("text/plain");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo("{\"message\":\"Authentication required.\",\"success\":false}");
        assertThat(expired.body()).isEqualTo(wrong.body());
    }

    @Test
    void pathsAreTakenWithAndWithoutASlashAndUnknownOnesAreNotFound() throws IOException {
        assertThat(call("GET", "/api/v2/users/me", "").body())
                .contains("\"organization_id\":\"" + cloud.organizationId() + "\"");
        assertThat(call("GET", "/api/v2/nothing/", ""))
                .extracting(Answer::status, Answer::body)
                .containsExactly(404, "{\"message\":\"Resource not found.\",\"success\":false}");
    }

    @Test
    void aClusterGoesThroughItsStates() throws IOException {
        String id = deploy("states");
        String path = "/api/v2/clusters/" + id + "/";
        String fresh = call("GET", path, "").body();

        assertThat(fresh)
                .contains("\"running_operation\":\"CREATE\"", "\"status\":\"UNREACHABLE\"", "\"last_seen\":\"\"");
        awaitIdle(id);
        assertThat(call("GET", path, "").body())
                .contains("\"status\":\"GREEN\"", "\"fqdn\":\"states.aks1.westeurope.azure.cratedb.local.\"")
                .doesNotContain(PASSWORD);
        assertThat(call("GET", path + "operations/?type=CREATE&limit=1", "").body())
                .startsWith("{\"operations\":[{")
                .contains("The cluster has been created successfully.", "\"status\":\"SUCCEEDED\"");

        Answer suspending = call("PUT", path + "suspend/", "{\"suspended\": true}");
        assertThat(suspending.body()).contains("\"suspended\":false", "\"type\":\"SUSPEND\"");
        Answer busy = call("PUT", path + "backup-schedule/", "{\"backup_hours\": \"2\"}");
        assertThat(busy.status()).isEqualTo(400);
        assertThat(busy.body()).contains("Another cluster operation is currently in progress.");
        awaitIdle(id);
        assertThat(call("GET", path, "").body()).contains("\"suspended\":true", "\"status\":\"SUSPENDED\"");

        assertThat(call("PUT", path + "deletion-protection/", "{\"deletion_protected\": true}")
                        .body())
                .contains("\"deletion_protected\":true");
        assertThat(call("DELETE", path, "").status()).isEqualTo(400);
        call("PUT", path + "deletion-protection/", "{\"deletion_protected\": false}");
        assertThat(call("DELETE", path, "").status()).isEqualTo(204);
        assertThat(call("GET", path, "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    \\"username\\": \\"admin\\" | "username": ""  | username
                    "crfree"                    | "cr99"          | product_name
                    "default"                   | "cheap"         | product_tier
                    "free_tier"                 | "paid"          | subscription_id
                    -of-24-letters!             | -word           | password
                    """)
    void aDeploymentIsCheckedFieldByField(String what, String instead, String field) throws IOException {
        String body = DEPLOYMENT.formatted("checked", PASSWORD).replace(what.replace("\\", ""), instead);
        Answer answer = call("POST", "/api/v2/organizations/" + cloud.organizationId() + "/clusters/", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"success\":false", "\"errors\":{\"" + field + "\":");
    }

    @Test
    void aNameIsFreeOrTakenOrImpossible() throws IOException {
        deploy("taken");

        assertThat(call("HEAD", "/api/v2/clusters/name/taken/", "").status()).isEqualTo(200);
        assertThat(call("HEAD", "/api/v2/clusters/name/free/", "").status()).isEqualTo(404);
        assertThat(call("HEAD", "/api/v2/clusters/name/Not%20Safe/", "").status())
                .isEqualTo(400);
    }

    @Test
    void aBrowserIsSentBackWithATokenThatCounts() throws IOException {
        Answer login = call("GET", "/oauth2/github/login?cli=true", "", "", "");
        String token = first("^http://localhost:8400/\\?token=(.+)$", login.location());

        assertThat(login.status()).isEqualTo(302);
        assertThat(call("GET", "/api/v2/users/me/", "Cookie", "session=" + token, "")
                        .status())
                .isEqualTo(200);
        call("GET", "/oauth2/logout", "Cookie", "session=" + token, "");
        assertThat(call("GET", "/api/v2/users/me/", "Cookie", "session=" + token, "")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aTokenIsSignedWithTheKeyThatIsPublishedAndOpensTheNode() throws IOException {
        String id = deploy("tokens");
        awaitIdle(id);
        String answer = call("GET", "/api/v2/clusters/" + id + "/jwt/", "").body();
        String token = first("\"token\":\"([^\"]+)\"", answer);
        String url = first(
                "\"url\":\"([^\"]+)\"",
                call("GET", "/api/v2/clusters/" + id + "/", "").body());

        assertThat(call("GET", "/api/v2/meta/jwk/", "", "", "").body()).contains("\"kid\":\"embedded\"");
        assertThat(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8))
                .contains("\"aud\":\"" + id + "\"", cloud.url() + "/api/v2/meta/jwk/");
        assertThat(sql(url, "Bearer " + token)).isEqualTo(200);
        assertThat(sql(url, "Bearer " + token.substring(0, token.length() - 8) + "AAAAAAAA"))
                .isEqualTo(401);

        String refresh = first("\"refresh\":\"([^\"]+)\"", answer);
        String body = "{\"refresh_token\": \"" + refresh + "\"}";
        assertThat(call("POST", "/api/v2/meta/jwt/refresh/", body).body()).contains("\"expiry\":");
        assertThat(call("POST", "/api/v2/meta/jwt/refresh/", body).status()).isEqualTo(401);
    }

    private static int sql(String url, String authorization) throws IOException {
        HttpURLConnection http =
                (HttpURLConnection) URI.create(url + "/_sql").toURL().openConnection();
        http.setRequestMethod("POST");
        http.setDoOutput(true);
        http.setRequestProperty("Authorization", authorization);
        http.getOutputStream().write("{\"stmt\": \"SELECT 1\"}".getBytes(UTF_8));
        int status = http.getResponseCode();
        http.disconnect();
        return status;
    }

    @Test
    void whatItCannotDoItRefuses() throws IOException {
        String id = deploy("limits");
        awaitIdle(id);
        Answer parquet = call(
                "POST",
                "/api/v2/clusters/" + id + "/import-jobs/",
                "{\"type\": \"url\", \"format\": \"parquet\", \"url\": {\"url\": \"http://x\"}, \"destination\": {\"table\": \"t\"}}");

        assertThat(parquet.status()).isEqualTo(501);
        assertThat(parquet.body()).contains("does not support the format parquet");
    }

    @Test
    void anOperationThatHangsStaysUnderWay() throws IOException {
        cloud.faults().hangNext("CREATE");
        String id = deploy("hanging");
        String path = "/api/v2/clusters/" + id + "/";
        while (!call("GET", path, "").body().contains("IN_PROGRESS")) {
            Thread.onSpinWait();
        }

        assertThat(call("GET", path, "").body()).contains("\"running_operation\":\"CREATE\"");
    }

    @Test
    void closingDeletesEverything() throws IOException {
        try (EmbeddedCloud own = EmbeddedCloud.builder()
                .temporaryDirectory(directory)
                .operationTime(Duration.ZERO)
                .start()) {
            assertThat(own.url()).startsWith("http://127.0.0.1:");
            try (var files = Files.list(directory)) {
                assertThat(files).hasSize(1);
            }
        }
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }
}
