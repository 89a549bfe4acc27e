package org.cratedb4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cratedb4j.cli.CommandRun;
import org.cratedb4j.client.CrateOption;
import org.cratedb4j.embedded.EmbeddedNode;
import org.junit.jupiter.api.Test;

/** The client's options, as the command line and the environment give them. */
class ClientFlagsTest {
    private static final String SCHEMA = "SELECT current_schema AS s";

    @Test
    void every_option_of_the_client_is_a_flag_but_for_secrets() {
        String help = CommandRun.of("sql", "--help").out();

        for (CrateOption option : CrateOption.all()) {
            option.flag()
                    .ifPresent(flag -> assertThat(help.lines()
                                    .anyMatch(line -> line.strip().startsWith(flag + "=")
                                            || line.strip().startsWith(flag + "[=")))
                            .as(flag)
                            .isEqualTo(!option.isSecret()));
        }
    }

    @Test
    void a_flag_reaches_the_client() {
        CommandRun run = CommandRun.of("sql", "--embedded", "--schema", "mine", "--format", "csv", "-c", SCHEMA);

        assertThat(run.out()).isEqualToNormalizingNewlines("s\nmine\n");
    }

    @Test
    void a_switch_needs_no_value() {
        CommandRun run = CommandRun.of("sql", "--embedded", "--error-trace", "--format", "csv", "-c", SCHEMA);

        assertThat(run.out()).isEqualToNormalizingNewlines("s\ndoc\n");
    }

    @Test
    void the_environment_counts_where_no_flag_is_given() {
        try (EmbeddedNode node = EmbeddedNode.start()) {
            Map<String, String> environment = Map.of("CRATEDB_NODES", node.url(), "CRATEDB_SCHEMA", "theirs");

            assertThat(CommandRun.of(environment, "sql", "--format", "csv", "-c", SCHEMA)
                            .out())
                    .isEqualToNormalizingNewlines("s\ntheirs\n");
            assertThat(CommandRun.of(environment, "sql", "--schema=mine", "--format", "csv", "-c", SCHEMA)
                            .out())
                    .isEqualToNormalizingNewlines("s\nmine\n");
        }
    }

    @Test
    void an_embedded_node_does_not_heed_the_environment_of_another_cluster() {
        Map<String, String> environment = Map.of("CRATEDB_NODES", "https://elsewhere:4200", "CRATEDB_USER", "nobody");

        assertThat(CommandRun.of(environment, "sql", "--embedded", "--format", "csv", "-c", SCHEMA)
                        .out())
                .isEqualToNormalizingNewlines("s\ndoc\n");
    }
}
