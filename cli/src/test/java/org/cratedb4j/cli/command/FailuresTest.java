package org.cratedb4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.cratedb4j.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure is one line on standard error, says what kind it is, and has its exit code. */
class FailuresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT * FROM nowhere                               | RelationUnknownException
                    SELECT nothing FROM sys.summits                     | ColumnUnknownException
                    SELEC 1                                             | SqlSyntaxException
                    SELECT 'abc'::integer                               | InvalidValueException
                    SELECT * FROM nowhere.nothing                       | SchemaUnknownException
                    CREATE TABLE sys.mine (x INTEGER)                   | ServerException
                    """)
    void a_server_error_is_one_line_with_its_type(String statement, String type) {
        CommandRun run = CommandRun.of("sql", "--embedded", "-c", statement);

        assertThat(run.err()).startsWith("cratedb: " + type + ", code ").hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELEC 1", "SELECT 1 AS object", "INSERT INTO x"})
    void the_words_that_the_parser_would_have_taken_do_not_hide_what_it_says(String statement) {
        CommandRun run = CommandRun.of("sql", "--embedded", "-c", statement);

        assertThat(run.err()).startsWith("cratedb: SqlSyntaxException, code 4000: ParsingException[line 1:");
        assertThat(run.err()).contains(" expecting {").hasSizeLessThan(200);
    }

    @Test
    void a_duplicate_key_is_named_as_such() {
        CommandRun run = CommandRun.of(
                "sql",
                "--embedded",
                "-c",
                "CREATE TABLE t (id INTEGER PRIMARY KEY)",
                "-c",
                "INSERT INTO t VALUES (1)",
                "-c",
                "INSERT INTO t VALUES (1)");

        assertThat(run.err())
                .startsWith("cratedb: DuplicateKeyException, code 4091: ")
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_refused_port_names_the_node_and_the_reason() throws IOException {
        String node = "http://127.0.0.1:" + freePort();
        CommandRun run = CommandRun.of("sql", "--nodes", node, "-c", "SELECT 1");

        assertThat(run.err())
                .startsWith("cratedb: ConnectionFailedException: ")
                .contains(node, "refused")
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void a_malformed_url_is_named_without_its_password() {
        CommandRun run = CommandRun.of("sql", "--nodes", "ftp://joe:s3cret@host", "-c", "SELECT 1");

        assertThat(run.err()).contains("host").doesNotContain("s3cret").hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_wrong_command_line_points_to_the_help() {
        CommandRun run = CommandRun.of("sql", "--embeded", "-c", "SELECT 1");

        assertThat(run.err()).contains("--embeded", "cratedb sql --help");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void nodes_and_embedded_together_are_refused() {
        CommandRun run = CommandRun.of("sql", "--embedded", "--nodes", "a:4200", "-c", "SELECT 1");

        assertThat(run.err()).contains("--embedded", "--nodes", "mutually exclusive");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_malformed_value_names_its_option() {
        CommandRun run = CommandRun.of("sql", "--connect-timeout", "soon", "-c", "SELECT 1");

        assertThat(run.err()).contains("connect_timeout", "soon").hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void no_command_at_all_is_a_wrong_command_line() {
        CommandRun run = CommandRun.of();

        assertThat(run.err()).contains("cratedb --help");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
