package org.cratedb4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cratedb4j.cli.CommandRun;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
    @Test
    void the_story_runs_to_its_end_and_loses_nothing() {
        CommandRun run = CommandRun.of("demo");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "1. ",
                        "2. SELECT * FROM sys.summits LIMIT 2",
                        "| Mont Blanc ",
                        "3. ",
                        "of the 1,605 summits",
                        "4. ",
                        "█",
                        "5. ",
                        "DuplicateKeyException, code 4091",
                        "6. ",
                        "node 2 stopped after 20,000 rows",
                        "60,000 rows acknowledged, 60,000 found, 60,000 different: each is there exactly once",
                        "7. ",
                        "CrateClient.connect(");
    }
}
