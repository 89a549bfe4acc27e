package org.cratedb4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cratedb4j.cli.CommandRun;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateClientBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeCommandTest {
    private static final String READY = "Ready: ";

    @Test
    void says_when_it_is_ready_and_keeps_its_data_over_a_restart(@TempDir Path directory) throws Exception {
        String[] args = {"node", "--port", "0", "--data-dir", directory.toString()};
        runNode(args, CrateClient.builder(), crate -> {
            crate.sql("CREATE TABLE t (id INTEGER PRIMARY KEY)").execute();
            crate.sql("INSERT INTO t VALUES (1)").execute();
        });
        runNode(
                args,
                CrateClient.builder(),
                crate -> assertThat(
                                crate.sql("SELECT id FROM t WHERE id = 1").one().getInt("id"))
                        .isEqualTo(1));
    }

    @Test
    void speaks_https_and_lets_in_whom_the_rules_say(@TempDir Path directory) throws Exception {
        Path authority = directory.resolve("ca.pem");
        String[] args = {
            "node",
            "--port",
            "0",
            "--tls-new-ca",
            authority.toString(),
            "--auth",
            "method=trust,user=crate,address=_local_,protocol=http,ssl=on",
            "--auth",
            "method=password"
        };
        runNode(
                args,
                CrateClient.builder().caCertificate(authority),
                crate -> assertThat(crate.sql("SELECT current_user")
                                .as(String.class)
                                .one())
                        .isEqualTo("crate"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--auth user=ann | does not begin with method=",
                "--auth method=magic | 'magic' is no method",
                "--auth method=trust,user | 'user' is none of user=NAME",
                "--auth method=trust,ssl=maybe | ssl is on, off or optional",
                "--auth method=trust,address=1/2 | '1/2' is not an address",
                "--auth method=trust,protocol=pg | speaks http, not 'pg'",
                "--tls-key key.pem | need --tls-cert",
                "--jwt-audience me | needs --jwt-issuer",
                "--tls-new-ca ca.pem --tls-cert cert.pem | exclude each other",
            })
    void wrong_flags_are_told(String flags, String message) {
        CommandRun run = CommandRun.of(("node " + flags).split(" "));

        assertThat(run.err()).contains(message, "cratedb node --help");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_certificate_that_is_missing_is_named() {
        CommandRun run = CommandRun.of("node", "--tls-cert", "missing.pem");

        assertThat(run.err()).contains("There is no file missing.pem").hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static void runNode(String[] args, CrateClientBuilder client, Consumer<CrateClient> use)
            throws IOException, InterruptedException {
        Process node = ChildJvm.of(List.of(), args).redirectErrorStream(true).start();
        try (BufferedReader output = node.inputReader()) {
            String line = output.readLine();
            assertThat(line).startsWith(READY);
            String url = line.substring(READY.length()).split(" ", 2)[0];
            try (CrateClient crate = client.nodes(url).build()) {
                use.accept(crate);
            }
            node.destroy();
            assertThat(node.waitFor(30, TimeUnit.SECONDS)).as("ends on SIGTERM").isTrue();
        } finally {
            node.destroyForcibly();
        }
    }

    @Test
    void a_port_that_is_none_is_a_wrong_command_line() {
        CommandRun run = CommandRun.of("node", "--port", "99999");

        assertThat(run.err()).contains("99999", "cratedb node --help");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_directory_that_cannot_be_made_is_named(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        CommandRun run = CommandRun.of(
                "node", "--port", "0", "--data-dir", file.resolve("below").toString());

        assertThat(run.err())
                .contains("data directory " + file.resolve("below") + " cannot be made")
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_taken_port_is_one_line() throws IOException {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of("node", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run.err())
                    .contains(String.valueOf(taken.getLocalPort()), "in use")
                    .hasLineCount(1);
            assertThat(run.exitCode()).isNotZero().isNotEqualTo(70);
        }
    }
}
