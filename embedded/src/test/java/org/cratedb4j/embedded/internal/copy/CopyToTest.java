package org.cratedb4j.embedded.internal.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.session.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What COPY TO writes, where, and what it refuses. */
class CopyToTest {
    @TempDir
    private Path directory;

    private final TestSession session = TestSession.open();

    @BeforeEach
    void createTable() {
        session.run(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, o OBJECT AS (a INTEGER)) CLUSTERED INTO 1 SHARDS",
                "INSERT INTO t VALUES (1, 'Zürich', {a = 1})",
                "INSERT INTO t (id) VALUES (2)",
                "REFRESH TABLE t");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(directory.resolve(name), StandardCharsets.UTF_8);
    }

    private String uri() {
        return directory.toUri().toString();
    }

    @Test
    void writesOneJsonObjectPerRow() throws IOException {
        assertThat(session.rowCount("COPY t TO DIRECTORY ?", uri())).isEqualTo(2);

        assertThat(files()).containsExactly("t_0_.json");
        assertThat(lines("t_0_.json")).containsExactly("{\"id\":1,\"name\":\"Zürich\",\"o\":{\"a\":1}}", "{\"id\":2}");
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        session.rowCount("COPY t TO DIRECTORY ?", uri());
        session.run("CREATE TABLE u (id INTEGER PRIMARY KEY, name TEXT, o OBJECT AS (a INTEGER))");

        assertThat(session.rowCount("COPY u FROM ?", uri() + "t_*")).isEqualTo(2);
        session.run("REFRESH TABLE u");
        assertThat(session.rows("SELECT * FROM u ORDER BY id")).isEqualTo(session.rows("SELECT * FROM t ORDER BY id"));
    }

    @Test
    void writesAFileForEachShardOfEachPartition() throws IOException {
        session.run(
                "CREATE TABLE p (id INTEGER, part INTEGER) CLUSTERED INTO 2 SHARDS PARTITIONED BY (part)",
                "INSERT INTO p VALUES (1, 1), (2, 2)",
                "REFRESH TABLE p");

        assertThat(session.rowCount("COPY p TO DIRECTORY ?", uri())).isEqualTo(2);
        assertThat(files()).containsExactly("p_0_04132.json", "p_0_04134.json", "p_1_04132.json", "p_1_04134.json");
        assertThat(session.rowCount("COPY p PARTITION (part = 2) TO DIRECTORY ?", uri()))
                .isEqualTo(1);
        assertThat(session.failure("COPY p PARTITION (part = 3) TO DIRECTORY ?", uri()))
                .isEqualTo(ErrorKind.PARTITION_UNKNOWN);
    }

    @Test
    void writesTheColumnsThatAreNamedAsArraysOrObjects() throws IOException {
        assertThat(session.rowCount("COPY t (name, o['a']) TO DIRECTORY ?", uri()))
                .isEqualTo(2);
        assertThat(lines("t_0_.json")).containsExactly("[\"Zürich\",1]", "[null,null]");

        session.rowCount("COPY t (name, o['a']) TO DIRECTORY ? WITH (format = 'json_object')", uri());
        assertThat(lines("t_0_.json"))
                .containsExactly("{\"name\":\"Zürich\",\"o['a']\":1}", "{\"name\":null,\"o['a']\":null}");
    }

    @Test
    void writesTheRowsOfACondition() throws IOException {
        assertThat(session.rowCount("COPY t WHERE name IS NULL TO DIRECTORY ?", uri()))
                .isEqualTo(1);
        assertThat(lines("t_0_.json")).containsExactly("{\"id\":2}");
    }

    @Test
    void packsWhenAskedTo() throws IOException {
        session.rowCount("COPY t TO DIRECTORY ? WITH (compression = 'gzip')", directory.toString());

        try (InputStream in = new GZIPInputStream(Files.newInputStream(directory.resolve("t_0_.json.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).hasLineCount(2);
        }
    }

    @Test
    void refusesInCrateDbsWords() {
        for (List<String> refused : List.of(
                List.of("t TO '/tmp/x.json'", "Using COPY TO without specifying a DIRECTORY is not supported"),
                List.of(
                        "t TO DIRECTORY '/tmp' WITH (format = 'json_array')",
                        "Output format not supported without specifying columns."),
                List.of(
                        "t TO DIRECTORY '/tmp' WITH (format = 'csv')",
                        "Unsupported setting value: csv. Supported values are: json_array, json_object"),
                List.of("t TO DIRECTORY '/tmp' WITH (other = 1)", "Setting 'other' is not supported"),
                List.of("t TO DIRECTORY 'nothing://x'", "Unknown scheme 'nothing'"))) {
            assertThat(session.error("COPY " + refused.get(0)).text()).isEqualTo(refused.get(1));
        }
    }

    @Test
    void saysWhichFileCannotBeWritten() {
        CrateError error =
                session.error("COPY t TO DIRECTORY ?", directory.resolve("none").toString());

        assertThat(error.kind()).isEqualTo(ErrorKind.UNHANDLED_SERVER);
        assertThat(error.text())
                .isEqualTo("Failed to open output: '"
                        + directory.resolve("none").resolve("t_0_.json") + " (No such file or directory)'");
    }

    @Test
    void generatedPartitionColumnsAreWrittenToo() throws IOException {
        session.run(
                "CREATE TABLE g (day AS date_trunc('day', ts), ts TIMESTAMP WITH TIME ZONE) CLUSTERED INTO 1 SHARDS"
                        + " PARTITIONED BY (day)",
                "INSERT INTO g (ts) VALUES (1454454000377)",
                "REFRESH TABLE g");

        assertThat(session.rowCount("COPY g TO DIRECTORY ?", uri())).isEqualTo(1);
        assertThat(files().stream().map(this::onlyLine))
                .containsExactly("{\"day\":1454371200000,\"ts\":1454454000377}");
    }

    private String onlyLine(String file) {
        try {
            return String.join("\n", lines(file));
        } catch (IOException e) {
            return Arrays.toString(e.getStackTrace());
        }
    }
}
