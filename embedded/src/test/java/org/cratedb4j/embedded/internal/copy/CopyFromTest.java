package org.cratedb4j.embedded.internal.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.cratedb4j.embedded.EmbeddedNode;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.session.TestSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What COPY FROM reads, writes, counts and refuses. */
class CopyFromTest {
    @TempDir
    private Path directory;

    private final TestSession session = TestSession.open();

    @BeforeEach
    void createTable() {
        session.run("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private String file(String name, String... lines) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Arrays.asList(lines), StandardCharsets.UTF_8);
        return file.toUri().toString();
    }

    private long copy(String sql, @Nullable Object... parameters) {
        return session.rowCount(sql, parameters);
    }

    private List<List<@Nullable Object>> table() {
        return session.rows("REFRESH TABLE t") == null ? List.of() : session.rows("SELECT id, name FROM t ORDER BY id");
    }

    /** Counts of successes and errors, and the errors, of the only row of a summary. */
    private List<@Nullable Object> summary(String sql, @Nullable Object... parameters) {
        List<List<@Nullable Object>> rows = session.rows(sql + " RETURN SUMMARY", parameters);
        assertThat(rows).hasSize(1);
        return rows.get(0).subList(2, 5);
    }

    private static Map<String, Object> error(String message, Integer... lines) {
        return Map.of(
                message,
                Map.of(
                        "count",
                        (long) lines.length,
                        "line_numbers",
                        Arrays.stream(lines).map(Integer::longValue).toList()));
    }

    @Test
    void readsOneJsonObjectPerLine() throws IOException {
        String uri = file("a.json", "{\"id\": 1, \"name\": \"Zürich\"}", "", "{\"id\": 2}");

        assertThat(copy("COPY t FROM ?", uri)).isEqualTo(2);
        assertThat(table()).containsExactly(Arrays.asList(1, "Zürich"), Arrays.asList(2, null));
    }

    @Test
    void takesAPathForAFileUri() throws IOException {
        file("a.json", "{\"id\": 1}");

        assertThat(copy("COPY t FROM ?", directory.resolve("a.json").toString()))
                .isEqualTo(1);
    }

    @Test
    void readsAllFilesThatAPatternNames() throws IOException {
        file("x/a.json", "{\"id\": 1}");
        file("y/b.json", "{\"id\": 2}");
        file("y/c.txt", "{\"id\": 3}");
        file("y/z/d.json", "{\"id\": 4}");

        assertThat(copy("COPY t FROM ?", directory.toUri() + "*/*.json")).isEqualTo(2);
    }

    @Test
    void readsAllUrisOfAnArray() throws IOException {
        String first = file("a.json", "{\"id\": 1}");
        String second = file("b.json", "{\"id\": 2}");

        assertThat(copy("COPY t FROM [?, ?]", first, second)).isEqualTo(2);
    }

    @Test
    void unpacksGzipWhenAllFilesAreCalledSoOrTheOptionSaysSo() throws IOException {
        for (String name : List.of("a.json.gz", "b.packed")) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve(name)))) {
                out.write("{\"id\": 1}\n".getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(copy("COPY t FROM ?", directory.toUri() + "a.json.gz")).isEqualTo(1);
        session.run("DELETE FROM t WHERE id = 1");
        assertThat(copy("COPY t FROM ? WITH (compression = 'gzip')", directory.toUri() + "b.packed"))
                .isEqualTo(1);
    }

    @Test
    void linesThatAreRefusedAreNotCounted() throws IOException {
        session.run("INSERT INTO t VALUES (1, 'there')");
        String uri =
                file("a.json", "{\"id\": 1}", "{|}", "{\"id\": 2}", "{\"name\": \"x\"}", "{\"id\": 3, \"other\": 1}");

        assertThat(copy("COPY t FROM ?", uri)).isEqualTo(1);
        assertThat(table()).containsExactly(Arrays.asList(1, "there"), Arrays.asList(2, null));
    }

    @Test
    void overwritesDuplicatesWhenAskedTo() throws IOException {
        session.run("INSERT INTO t VALUES (1, 'there')");
        String uri = file("a.json", "{\"id\": 1}");

        assertThat(copy("COPY t FROM ? WITH (overwrite_duplicates = true)", uri))
                .isEqualTo(1);
        assertThat(table()).containsExactly(Arrays.asList(1, null));
        assertThat(session.value("SELECT _version FROM t WHERE id = 1")).isEqualTo(2L);
    }

    @Test
    void aSummaryCountsByUriAndGroupsErrors() throws IOException {
        session.run("INSERT INTO t VALUES (1, 'there')", "CREATE TABLE ts (ts TIMESTAMP)");
        String uri = file("a.json", "{\"id\": 1}", "{\"id\": 2}", "{\"name\": \"x\"}", "", "{\"id\": 1}");
        String times = file("b.json", "{\"ts\": \"May\"}", "{\"ts\": 1}");

        assertThat(session.names("COPY t FROM ? RETURN SUMMARY", uri))
                .containsExactly("node", "uri", "success_count", "error_count", "errors");
        session.run("DELETE FROM t WHERE id = 2");
        assertThat(summary("COPY t FROM ?", uri))
                .containsExactly(
                        1L,
                        3L,
                        Map.of(
                                "A document with the same primary key exists already",
                                Map.of("count", 2L, "line_numbers", List.of(1L, 5L)),
                                "A primary key value must not be NULL",
                                Map.of("count", 1L, "line_numbers", List.of(3L))));
        assertThat(summary("COPY ts FROM ?", times))
                .containsExactly(1L, 1L, error("Cannot cast value `May` to type `timestamp without time zone`", 1));
    }

    @Test
    void aSourceThatCannotBeReadHasNoCounts() {
        String missing = directory.resolve("none.json").toUri().toString();

        assertThat(session.rows("COPY t FROM ? RETURN SUMMARY", missing))
                .containsExactly(Arrays.asList(
                        Map.of("id", "node-id", "name", "node"),
                        missing,
                        null,
                        null,
                        Map.of(
                                directory.resolve("none.json") + " (No such file or directory)",
                                Map.of("count", 1L, "line_numbers", List.of()))));
        assertThat(copy("COPY t FROM ?", missing)).isZero();
    }

    @Test
    void aPatternThatMatchesNothingIsASourceThatCannotBeRead() {
        String pattern = directory.toUri() + "*.json";

        assertThat(summary("COPY t FROM ?", pattern))
                .containsExactly(
                        null,
                        null,
                        Map.of(
                                "Cannot find any URI matching: " + pattern,
                                Map.of("count", 1L, "line_numbers", List.of())));
    }

    @Test
    void aPatternInADirectoryThatIsNotThereIsPassedOver() {
        assertThat(session.rows("COPY t FROM ? RETURN SUMMARY", directory.resolve("none") + "/*.json"))
                .isEmpty();
    }

    @Test
    void theFirstFailureEndsTheStatementWhenAskedTo() throws IOException {
        session.run("CREATE TABLE n (a INTEGER)");
        String uri = file("a.json", "{\"a\": 1}", "{\"a\": \"x\"}", "{\"a\": 2}");

        CrateError error = session.error("COPY n FROM ? WITH (fail_fast = true, bulk_size = 1)", uri);

        assertThat(error.kind()).isEqualTo(ErrorKind.JOB_KILLED);
        assertThat(error.text()).startsWith("Job killed. Cannot cast value `x` to type `integer`");
        session.run("REFRESH TABLE n");
        assertThat(session.column("SELECT a FROM n")).containsExactly(1);
        assertThat(session.failure(
                        "COPY n FROM ? WITH (fail_fast = true)",
                        directory.resolve("none").toString()))
                .isEqualTo(ErrorKind.UNCHECKED_IO);
    }

    @Test
    void csvHasAHeaderUnlessItIsSaidToHaveNone() throws IOException {
        String withHeader = file("a.csv", "name,id", "\"Don't, \"\"panic\"\"\", 1", "x ,2", "y");
        String without = file("b.ext", "3,c");

        assertThat(summary("COPY t FROM ?", withHeader))
                .containsExactly(2L, 1L, error("A primary key value must not be NULL", 4));
        assertThat(copy("COPY t FROM ? WITH (format = 'csv', header = false)", without))
                .isEqualTo(1);
        assertThat(table())
                .containsExactly(Arrays.asList(1, "Don't, \"panic\""), Arrays.asList(2, "x"), Arrays.asList(3, "c"));
    }

    @Test
    void csvTakesTheColumnsThatAreNamed() throws IOException {
        String withHeader = file("a.csv", "id,name,other", "1,a,b");
        String without = file("b.csv", "b;2");

        assertThat(copy("COPY t (id) FROM ?", withHeader)).isEqualTo(1);
        assertThat(copy("COPY t (name, id) FROM ? WITH (header = false, delimiter = ';')", without))
                .isEqualTo(1);
        assertThat(table()).containsExactly(Arrays.asList(1, null), Arrays.asList(2, "b"));
    }

    @Test
    void csvCanHaveNullForEmptyTexts() throws IOException {
        String uri = file("a.csv", "id,name", "1,\"\"", "2,");

        assertThat(copy("COPY t FROM ? WITH (empty_string_as_null = true)", uri))
                .isEqualTo(2);
        assertThat(table()).containsExactly(Arrays.asList(1, null), Arrays.asList(2, null));
        assertThat(copy("COPY t FROM ? WITH (overwrite_duplicates = true)", uri))
                .isEqualTo(2);
        assertThat(table()).containsExactly(Arrays.asList(1, ""), Arrays.asList(2, ""));
    }

    @Test
    void csvWithObjectsIsReadAsFarAsItCanBe() throws IOException {
        session.run("CREATE TABLE o (obj OBJECT(DYNAMIC) AS (x INTEGER))");
        String uri = file(
                "a.csv",
                "obj",
                "1,2",
                "\"{\"\"x\"\":1}\"",
                "\"{\"x\":1}\"",
                "\"'{\"\"x\"\":1}'\"",
                "{\"\"x\"\":1}",
                "{\"x\":1, \"y\": 2}".replace(",", ""),
                "{\"x\":1}",
                "{x = 1}");

        assertThat(summary("COPY o FROM ?", uri).subList(0, 2)).containsExactly(2L, 6L);
    }

    @Test
    void newColumnsFollowTheColumnPolicy() throws IOException {
        session.run("CREATE TABLE d (id INTEGER, o OBJECT(STRICT) AS (a INTEGER)) WITH (column_policy = 'dynamic')");
        String uri = file(
                "a.json",
                "{\"id\": 1, \"b\": 1, \"a\": {\"z\": true}}",
                "{\"id\": 2, \"o\": {\"b\": 1}}",
                "{\"id\": 3, \"_seq_no\": 1}",
                "{\"id\": 4, \"x['y']\": 1}");

        assertThat(summary("COPY d FROM ?", uri))
                .containsExactly(
                        1L,
                        3L,
                        Map.of(
                                "Cannot add column `b` to strict object `o`",
                                Map.of("count", 1L, "line_numbers", List.of(2L)),
                                "\"_seq_no\" conflicts with system column",
                                Map.of("count", 1L, "line_numbers", List.of(3L)),
                                "\"x['y']\" conflicts with subscript pattern, square brackets are not allowed",
                                Map.of("count", 1L, "line_numbers", List.of(4L))));
        assertThat(session.names("SELECT * FROM d")).containsExactly("id", "o", "b", "a");
        assertThat(summary("COPY t FROM ?", uri).get(2).toString()).contains("Column b unknown");
    }

    @Test
    void generatedColumnsAndDefaultsAreFilledIn() throws IOException {
        session.run("CREATE TABLE g (a INTEGER DEFAULT 7, b INTEGER, c AS b + 1, o OBJECT AS (d AS b * 2, e INTEGER))");
        String uri = file("a.json", "{\"b\": 1, \"o\": {\"e\": 1}}", "{\"b\": 1, \"c\": 9}");

        assertThat(copy("COPY g FROM ?", uri)).isEqualTo(1);
        session.run("REFRESH TABLE g");
        assertThat(session.rows("SELECT a, b, c, o['d'], o['e'] FROM g")).containsExactly(Arrays.asList(7, 1, 2, 2, 1));
    }

    @Test
    void rowsMakePartitionsUnlessOneIsNamed() throws IOException {
        session.run("CREATE TABLE p (id INTEGER, part TEXT) PARTITIONED BY (part)");
        String uri = file("a.json", "{\"id\": 1, \"part\": \"a\"}", "{\"id\": 2}");

        assertThat(copy("COPY p FROM ?", uri)).isEqualTo(2);
        assertThat(copy("COPY p PARTITION (part = 'named') FROM ?", uri)).isEqualTo(2);
        session.run("REFRESH TABLE p");
        assertThat(session.rows("SELECT id, part FROM p ORDER BY id, part"))
                .containsExactly(
                        Arrays.asList(1, "a"),
                        Arrays.asList(1, "named"),
                        Arrays.asList(2, "named"),
                        Arrays.asList(2, null));
    }

    @Test
    void aNamedPartitionGoesBeforeWhatGeneratesItsColumn() throws IOException {
        session.run("CREATE TABLE p (id INTEGER, part AS id + 1) PARTITIONED BY (part)");
        String uri = file("a.json", "{\"id\": 1}");

        assertThat(copy("COPY p PARTITION (part = 7) FROM ?", uri)).isEqualTo(1);
        session.run("REFRESH TABLE p");
        assertThat(session.rows("SELECT id, part FROM p")).containsExactly(Arrays.asList(1, 7));
    }

    @Test
    void doesNotWaitWhenToldSo() throws IOException {
        String uri = file("a.json", "{\"id\": 1}");

        assertThat(copy("COPY t FROM ? WITH (wait_for_completion = false)", uri))
                .isEqualTo(-1);
        assertThat(session.error("COPY t FROM ? WITH (wait_for_completion = false) RETURN SUMMARY", uri)
                        .text())
                .startsWith("Cannot use RETURN SUMMARY with wait_for_completion=false.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compression = 'lz4' | Unsupported setting value: lz4. Supported values are: gzip
            skip = 1 | Setting 'skip' is not supported
            bulk_size = 0 | Failed to parse value [0] for setting [bulk_size] must be >= 1
            num_readers = 'x' | Failed to parse value [x] for setting [num_readers]
            header = 1 | Failed to parse value [1] as only [true] or [false] are allowed.
            delimiter = '::' | Invalid CSV fields delimiter: ::. The delimiter must be a single character.
            node_filters = {dummy = 'x'} | Invalid node_filters arguments: [dummy]
            node_filters = {name = 20} | node_filters argument 'name' must be a String, not 20 (Integer)
            """)
    void refusesOptionsInCrateDbsWords(String option, String message) {
        CrateError error = session.error("COPY t FROM '/none.json' WITH (" + option + ")");

        assertThat(error.kind()).isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(error.text()).isEqualTo(message);
    }

    @Test
    void refusesWhatIsNoUriOfAKindThatCanBeRead() {
        assertThat(session.error("COPY t FROM 'a.json'").text()).isEqualTo("relative fileURIs are not allowed");
        assertThat(session.error("COPY t FROM 'file:/a.json'").text()).isEqualTo("Invalid fileURI");
        assertThat(session.error("COPY t FROM [1, 2]").text())
                .isEqualTo("fileUri must be of type STRING or STRING ARRAY. Got integer_array");
        assertThat(session.error("COPY t FROM 's3://bucket/a.json'").text()).contains("unsupported");
        assertThat(summary("COPY t FROM 'nothing://a/b'").get(2).toString()).contains("unknown protocol: nothing");
    }

    @Test
    void readsWhatIsOnTheWeb() throws IOException {
        byte[] content = "{\"id\": 1}\n".getBytes(StandardCharsets.UTF_8);
        try (EmbeddedNode node = EmbeddedNode.start()) {
            send(
                    "POST",
                    node.url() + "/_sql",
                    "{\"stmt\": \"CREATE BLOB TABLE files\"}".getBytes(StandardCharsets.UTF_8));
            String uri = node.url() + "/_blobs/files/" + sha1(content);
            send("PUT", uri, content);

            assertThat(copy("COPY t FROM ?", uri)).isEqualTo(1);
        }
    }

    private static void send(String method, String url, byte[] body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setDoOutput(true);
        connection.getOutputStream().write(body);
        assertThat(connection.getResponseCode()).isLessThan(300);
        connection.disconnect();
    }

    private static String sha1(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void onlyTheSuperuserReadsFiles() throws IOException {
        String uri = file("a.json", "{\"id\": 1}");
        session.run("CREATE USER reader", "GRANT ALL TO reader", "SET SESSION AUTHORIZATION reader");

        CrateError error = session.error("COPY t FROM ?", uri);

        assertThat(error.kind()).isEqualTo(ErrorKind.UNAUTHORIZED);
        assertThat(error.text()).isEqualTo("Only a superuser can read from the local file system");
    }

    @Test
    void nodesThatAreFilteredOutReadNothing() throws IOException {
        String uri = file("a.json", "{\"id\": 1}");

        assertThat(copy("COPY t FROM ? WITH (node_filters = {name = 'other.*'})", uri))
                .isZero();
        assertThat(copy("COPY t FROM ? WITH (node_filters = {name = 'no.*'}, shared = true)", uri))
                .isEqualTo(1);
    }

    @Test
    void aFileIsKnownByItsRealPlace() throws IOException {
        file("target/a.json", "{\"id\": 1}");
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("target"));

        assertThat(session.rows("COPY t FROM ? RETURN SUMMARY", link + "/*")
                        .get(0)
                        .get(1))
                .isEqualTo(URI.create(directory.toRealPath().toUri() + "target/a.json")
                        .toString());
    }
}
