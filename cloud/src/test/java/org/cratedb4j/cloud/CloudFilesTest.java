package org.cratedb4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cratedb4j.cloud.model.CloudFile;
import org.cratedb4j.cloud.testing.ScriptedPlane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudFilesTest {

    @TempDir
    Path directory;

    private final ScriptedPlane plane = new ScriptedPlane();
    private final CloudClient client = CloudClient.builder()
            .endpoint(plane.url())
            .environment(Map.of())
            .credentials(CloudCredentials.apiKey("key", "s3cret"))
            .build();

    @AfterEach
    void close() {
        client.close();
        plane.close();
    }

    private String file(String status) {
        return "{\"id\": \"f\", \"name\": \"data.csv\", \"status\": \"" + status + "\", \"upload_url\": \""
                + plane.url() + "/upload?signature=xyz\", \"download_url\": \"" + plane.url()
                + "/download?signature=xyz\"}";
    }

    @Test
    void aFileIsSentToItsAddressWithoutCredentials() throws Exception {
        Path source = Files.writeString(directory.resolve("data.csv"), "a,b\n1,2\n");
        plane.reply(201, file("PENDING")).reply(200, "").reply(200, file("UPLOADED"));

        CloudFile uploaded = client.files().upload("org", source);

        assertThat(uploaded.status()).contains("UPLOADED");
        assertThat(uploaded.toString()).doesNotContain("signature");
        assertThat(plane.requests().get(0).body()).isEqualTo("{\"name\":\"data.csv\"}");
        assertThat(plane.requests().get(1)).satisfies(put -> {
            assertThat(put.method() + " " + put.target()).isEqualTo("PUT /upload?signature=xyz");
            assertThat(put.body()).isEqualTo("a,b\n1,2\n");
            assertThat(put.header("Authorization")).isEmpty();
        });
    }

    @Test
    void anUploadThatIsRefusedDoesNotShowTheAddress() throws Exception {
        Path source = Files.writeString(directory.resolve("data.csv"), "a");
        plane.reply(201, file("PENDING")).reply(403, "");

        assertThatThrownBy(() -> client.files().upload("org", source))
                .isInstanceOf(CloudException.class)
                .hasMessageContaining("status 403")
                .hasMessageNotContaining("signature");
    }

    @Test
    void aFileThatIsNotThereIsNamedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> client.files().upload("org", directory.resolve("none.csv")))
                .hasMessageContaining("none.csv");
        assertThat(plane.requests()).isEmpty();
    }

    @Test
    void aFileIsFetchedWithoutCredentialsAndWholeOrNotAtAll() throws Exception {
        Path target = directory.resolve("out.csv");
        plane.reply(200, file("UPLOADED"))
                .reply(200, "content")
                .reply(200, file("UPLOADED"))
                .reply(404, "gone");

        client.files().download("org", "f", target);

        assertThat(target).hasContent("content");
        assertThat(plane.requests().get(1).header("Authorization")).isEmpty();
        assertThatThrownBy(() -> client.files().download("org", "f", target)).hasMessageContaining("404");
        assertThat(target).hasContent("content");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(target);
        }
    }
}
