package org.cratedb4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.EmbeddedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Every benchmark runs, for a moment: what it measures does not count. */
class SmokeTest {
    private static final String MOMENT = "-f 1 -wi 0 -i 1 -r 10ms -foe true -jvmArgsAppend -XX:TieredStopAtLevel=1";

    private static Collection<RunResult> run(String options) throws Exception {
        return Main.run(new CommandLineOptions((MOMENT + " " + options).split(" ")));
    }

    private static Set<String> names(Collection<RunResult> results) {
        return results.stream()
                .map(result -> result.getParams().getBenchmark())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyBenchmarkRuns(@TempDir Path directory) throws Exception {
        Collection<RunResult> results;
        try (EmbeddedNode node = EmbeddedNode.start()) {
            System.setProperty(Contenders.URL, node.url());
            results = run(
                    "-p shape=WIDE -p nodes=3 -p rows=100 -t 1 -jvmArgsPrepend -D" + Contenders.URL + "=" + node.url());
        } finally {
            System.clearProperty(Contenders.URL);
        }

        assertThat(names(results))
                .containsExactlyElementsOf(new TreeSet<>(BenchmarkList.defaultList().getAll(null, List.of()).stream()
                        .map(entry -> entry.getUsername())
                        .toList()));
        Path page = ResultPage.write(
                directory, results, ZonedDateTime.ofInstant(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));
        assertThat(page).hasFileName("2026-11-20-120000.md");
        assertThat(Files.readString(page))
                .contains("# Measured on 2026-11-20", System.getProperty("java.vm.name"))
                .contains(
                        "| DecodeBenchmark.client | shape=WIDE |",
                        "| CrateDbBenchmark.scan | contender=client, rows=100 |");
    }
}
