package org.cratedb4j.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs benchmarks, with JMH's options, and writes a page with the results. */
final class Main {
    private static final String CONTENDER = "contender";

    private Main() {}

    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException, IOException {
        CommandLineOptions given = new CommandLineOptions(arguments);
        if (given.shouldHelp()) {
            given.showHelp();
            return;
        } else if (given.shouldList()) {
            new Runner(given).list();
            return;
        } else if (given.shouldListWithParams()) {
            new Runner(given).listWithParams(given);
            return;
        }
        Collection<RunResult> results = run(given);
        Path page = ResultPage.write(
                Path.of(System.getProperty("results", "benchmarks/results")),
                results,
                ZonedDateTime.now(Clock.systemUTC()));
        System.out.println("Written: " + page);
    }

    /** Runs what the options say; without an address of CrateDB, what needs none. */
    static Collection<RunResult> run(CommandLineOptions given) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given).addProfiler(GCProfiler.class);
        if (Contenders.url() == null) {
            options.exclude(CrateDbBenchmark.class.getSimpleName());
        } else if (!given.getParameter(CONTENDER).hasValue()) {
            options.param(CONTENDER, Contenders.names().toArray(String[]::new));
        }
        return new Runner(options.build()).run();
    }
}
