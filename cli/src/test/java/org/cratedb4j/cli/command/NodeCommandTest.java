package org.cratedb4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.cli.CommandRun;
import org.cratedb4j.client.CrateClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeCommandTest {
    private static final String READY = "Ready: ";

    @Test
    void says_when_it_is_ready_and_keeps_its_data_over_a_restart(@TempDir Path directory) throws Exception {
        String[] args = {"node", "--port", "0", "--data-dir", directory.toString()};
        runNode(args, crate -> {
            crate.sql("CREATE TABLE t (id INTEGER PRIMARY KEY)").execute();
            crate.sql("INSERT INTO t VALUES (1)").execute();
        });
        runNode(
                args,
                crate -> assertThat(
                                crate.sql("SELECT id FROM t WHERE id = 1").one().getInt("id"))
                        .isEqualTo(1));
    }

    private static void runNode(String[] args, java.util.function.Consumer<CrateClient> use)
            throws IOException, InterruptedException {
        Process node = ChildJvm.of(List.of(), args).redirectErrorStream(true).start();
        try (BufferedReader output = node.inputReader()) {
            String line = output.readLine();
            assertThat(line).startsWith(READY);
            String url = line.substring(READY.length()).split(" ", 2)[0];
            try (CrateClient crate = CrateClient.connect(url)) {
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
