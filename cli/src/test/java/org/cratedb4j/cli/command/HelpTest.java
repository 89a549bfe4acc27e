package org.cratedb4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cratedb4j.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @Test
    void the_command_lists_its_subcommands() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.out()).contains("demo", "sql", "node", "Examples:");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql", "node"})
    void help_ends_with_examples(String command) {
        assertThat(CommandRun.of(command, "--help").out()).contains("Examples:\n  cratedb " + command);
    }

    @Test
    void version_is_said() {
        assertThat(CommandRun.of("--version").out()).startsWith("cratedb ");
    }
}
