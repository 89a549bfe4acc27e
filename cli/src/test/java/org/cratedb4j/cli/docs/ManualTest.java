package org.cratedb4j.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cratedb4j.cli.CommandRun;
import org.cratedb4j.cli.docs.Manual.Block;
import org.cratedb4j.cli.internal.demo.JavaExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manual shows is what a test runs. With {@code -Dmanual.update=true} the pages are brought up to date instead. */
class ManualTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    static List<Block> javaBlocks() {
        return Manual.blocks("java");
    }

    static List<Block> consoleBlocksWithOutput() {
        return Manual.blocks("console").stream()
                .filter(block -> block.text().lines().count() > 1)
                .toList();
    }

    static Stream<Path> pages() {
        return Manual.pages();
    }

    @ParameterizedTest
    @MethodSource("javaBlocks")
    void every_java_block_is_a_tagged_region_of_a_test(Block block) {
        assertThat(block.file())
                .as("the comment <!-- snippet: file#tag --> above the block")
                .isNotEmpty();
        if (Boolean.getBoolean("manual.update")) {
            Manual.update(block);
            return;
        }
        assertThat(block.text()).isEqualTo(Manual.region(block.file(), block.tag()));
    }

    @ParameterizedTest
    @MethodSource("consoleBlocksWithOutput")
    void every_shown_session_prints_what_is_shown(Block block) {
        List<String> lines = block.text().lines().toList();
        assertThat(lines.get(0)).startsWith("$ ./cratedb ");
        CommandRun run = CommandRun.of(ShellWords.split(lines.get(0).substring("$ ./cratedb ".length())));
        assertThat(withoutTimes(run.out() + run.err()))
                .isEqualTo(withoutTimes(String.join("\n", lines.subList(1, lines.size())) + "\n"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_relative_link_leads_somewhere(Path page) {
        for (Matcher link = LINK.matcher(Manual.read(page)); link.find(); ) {
            assertThat(page.resolveSibling(link.group(1)))
                    .as("link in %s", page)
                    .matches(Files::exists, "exists");
        }
    }

    @Test
    void the_java_that_the_demo_shows_is_a_snippet_that_runs() {
        String shown = String.join("\n", JavaExample.lines()) + "\n";
        assertThat(shown)
                .isEqualTo(Manual.region(
                        "cli/src/test/java/org/cratedb4j/cli/docs/ReadmeSnippetsTest.java", "three-lines"));
    }

    private static String withoutTimes(String output) {
        return output.replaceAll("\\(\\d+\\.\\d+ s\\)", "(0.000 s)");
    }
}
