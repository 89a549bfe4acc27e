package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.cratedb4j.client.BlobNotFoundException;
import org.cratedb4j.client.Blobs;
import org.cratedb4j.client.DigestMismatchException;
import org.cratedb4j.client.RelationUnknownException;
import org.cratedb4j.client.StoredBlob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blobs go in and come out as they are, whichever way. */
class BlobsTest {

    private static final byte[] HELLO = "hello blob".getBytes(StandardCharsets.UTF_8);
    private static final String HELLO_DIGEST = "7365d318fac54fce9be1b75df17a3813f669bb0c";
    private static final String EMPTY_DIGEST = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    @RegisterExtension
    final Server server = new Server();

    @TempDir
    Path directory;

    private String table = "";
    private Blobs blobs;

    @BeforeEach
    void createTable() {
        table = server.blobTable();
        blobs = server.client().blobs(table);
    }

    private byte[] content(String digest) throws IOException {
        try (InputStream in = blobs.verified().get(digest)) {
            return in.readAllBytes();
        }
    }

    @Test
    void aBlobIsCreatedOnceAndThenThereAlready() throws IOException {
        assertThat(blobs.put(HELLO)).isEqualTo(new StoredBlob(HELLO_DIGEST, true));
        assertThat(blobs.put(HELLO)).isEqualTo(new StoredBlob(HELLO_DIGEST, false));
        assertThat(content(HELLO_DIGEST)).isEqualTo(HELLO);
    }

    @Test
    void aBlobComesFromAFileAStreamOrBytes() throws IOException {
        byte[] large = new byte[1_000_003];
        new Random(4).nextBytes(large);
        Path file = Files.write(directory.resolve("blob"), large);

        StoredBlob stored = blobs.put(file);

        assertThat(stored.created()).isTrue();
        assertThat(content(stored.digest())).isEqualTo(large);
        assertThat(blobs.delete(stored.digest())).isTrue();
        assertThat(blobs.put(new ByteArrayInputStream(large))).isEqualTo(stored);
        assertThat(content(stored.digest())).isEqualTo(large);
        assertThat(blobs.put(large)).isEqualTo(new StoredBlob(stored.digest(), false));
    }

    @Test
    void aDigestThatIsKnownSavesACopy() throws IOException {
        Path file = Files.write(directory.resolve("blob"), HELLO);

        assertThat(blobs.put(HELLO_DIGEST.toUpperCase(Locale.ROOT), new ByteArrayInputStream(HELLO)))
                .isEqualTo(new StoredBlob(HELLO_DIGEST, true));
        assertThat(blobs.put(HELLO_DIGEST, file).created()).isFalse();
        assertThat(content(HELLO_DIGEST)).isEqualTo(HELLO);
    }

    @Test
    void aWrongDigestStoresNothing() {
        assertThatThrownBy(() -> blobs.put(EMPTY_DIGEST, new ByteArrayInputStream(HELLO)))
                .isInstanceOf(DigestMismatchException.class)
                .hasMessageContaining(EMPTY_DIGEST);
        assertThat(blobs.exists(EMPTY_DIGEST)).isFalse();
    }

    @Test
    void anEmptyBlobIsABlob() throws IOException {
        assertThat(blobs.exists(EMPTY_DIGEST)).isFalse();
        assertThat(blobs.put(new byte[0])).isEqualTo(new StoredBlob(EMPTY_DIGEST, true));
        assertThat(blobs.exists(EMPTY_DIGEST)).isTrue();
        assertThat(content(EMPTY_DIGEST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, h",
        "0, 10, hello blob",
        "6, 4, blob",
        "6, 100, blob",
        "9, 1, b",
        "10, 5, ''",
        "11, 5, ''",
        "1000, 5, ''",
        "5, 9223372036854775807, ' blob'"
    })
    void aPartIsWhatItSays(long offset, long length, String expected) throws IOException {
        blobs.put(HELLO);

        try (InputStream in = blobs.get(HELLO_DIGEST, offset, length)) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(expected);
        }
        assertThat(blobs.exists(HELLO_DIGEST)).isTrue();
    }

    @Test
    void aBlobIsReadIntoAFileAsAWhole() throws IOException {
        blobs.put(HELLO);
        Path file = Files.writeString(directory.resolve("blob"), "another one, which is longer");

        blobs.verified().get(HELLO_DIGEST, file);

        assertThat(file).hasBinaryContent(HELLO);
        assertOnly(file);
    }

    private void assertOnly(Path... files) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all).containsExactly(files);
        }
    }

    @Test
    void aFileIsNotTouchedWhereThereIsNoBlob() throws IOException {
        Path file = directory.resolve("blob");

        assertThatThrownBy(() -> blobs.get(HELLO_DIGEST, file)).isInstanceOf(BlobNotFoundException.class);
        assertThatThrownBy(() -> blobs.get(HELLO_DIGEST))
                .isInstanceOf(BlobNotFoundException.class)
                .hasMessageContaining(HELLO_DIGEST + " in blob." + table);
        assertOnly();
    }

    @Test
    void aBlobIsDeletedOnce() {
        blobs.put(HELLO);

        assertThat(blobs.exists(HELLO_DIGEST)).isTrue();
        assertThat(blobs.delete(HELLO_DIGEST)).isTrue();
        assertThat(blobs.delete(HELLO_DIGEST)).isFalse();
        assertThat(blobs.exists(HELLO_DIGEST)).isFalse();
    }

    @Test
    void anUnknownTableIsToldFromAMissingBlob() {
        Blobs unknown = server.client().blobs(table + "_unknown");

        assertThatThrownBy(() -> unknown.put(HELLO)).isInstanceOf(RelationUnknownException.class);
        assertThatThrownBy(() -> unknown.get(HELLO_DIGEST)).isInstanceOf(RelationUnknownException.class);
        assertThatThrownBy(() -> unknown.exists(HELLO_DIGEST)).isInstanceOf(RelationUnknownException.class);
        assertThatThrownBy(() -> unknown.delete(HELLO_DIGEST)).isInstanceOf(RelationUnknownException.class);
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> blobs.put(directory.resolve("missing")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void theTableMayBeNamedWithItsSchema() {
        server.client().blobs("blob." + table).put(HELLO);

        assertThat(blobs.exists(HELLO_DIGEST)).isTrue();
        assertThat(server.client()
                        .sql("SELECT digest FROM blob." + table)
                        .as(String.class)
                        .list())
                .containsExactly(HELLO_DIGEST);
    }
}
