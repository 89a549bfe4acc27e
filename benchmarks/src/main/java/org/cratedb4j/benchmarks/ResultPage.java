package org.cratedb4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.StringJoiner;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What a run has measured, with the machine that it was measured on beside it. */
final class ResultPage {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final DateTimeFormatter FILE_NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);

    private ResultPage() {}

    /** Writes the page into a directory, and tells its name. */
    static Path write(Path directory, Collection<RunResult> results, ZonedDateTime when) throws IOException {
        ZonedDateTime utc = when.withZoneSameInstant(ZoneOffset.UTC);
        Files.createDirectories(directory);
        return Files.writeString(directory.resolve(utc.format(FILE_NAME) + ".md"), text(results, utc));
    }

    static String text(Collection<RunResult> results, ZonedDateTime when) {
        StringBuilder text = new StringBuilder("# Measured on ")
                .append(when.format(DateTimeFormatter.ISO_LOCAL_DATE))
                .append("\n\n")
                .append(machine())
                .append("\n\n| Benchmark | Parameters | Score | ± | Unit | Bytes allocated per operation |\n")
                .append("|---|---|---:|---:|---|---:|\n");
        results.forEach(result -> text.append(row(result)));
        return text.toString();
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return String.join(
                ", ",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                runtime.availableProcessors() + " processors",
                "heap of at most " + runtime.maxMemory() / (1024 * 1024) + " MiB",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    private static String row(RunResult result) {
        Result<?> score = result.getPrimaryResult();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.3f | %,.3f | %s | %s |\n",
                name(result.getParams()),
                parameters(result.getParams()),
                score.getScore(),
                score.getScoreError(),
                score.getScoreUnit(),
                allocated(result));
    }

    private static String allocated(RunResult result) {
        for (String name : result.getSecondaryResults().keySet()) {
            if (name.endsWith(ALLOCATED)) {
                Result<?> allocated = result.getSecondaryResults().get(name);
                return String.format(Locale.ROOT, "%,.0f", allocated.getScore());
            }
        }
        return "";
    }

    private static String name(BenchmarkParams params) {
        String name = params.getBenchmark();
        return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
    }

    private static String parameters(BenchmarkParams params) {
        StringJoiner parameters = new StringJoiner(", ");
        params.getParamsKeys().forEach(key -> parameters.add(key + "=" + params.getParam(key)));
        return parameters.toString();
    }
}
