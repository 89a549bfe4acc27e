package org.cratedb4j.cli.internal.command;

import java.util.Objects;
import org.cratedb4j.cli.internal.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code cratedb} command itself: it only has subcommands. */
@Command(
        name = "cratedb",
        description = "CrateDB on the command line.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  cratedb demo",
            "  cratedb sql --embedded -c 'SELECT mountain, height FROM sys.summits LIMIT 3'",
            "  cratedb node --port 4200"
        })
public final class CratedbCommand implements Runnable {
    private static final int HELP_WIDTH = 120;

    @Spec
    private @Nullable CommandSpec spec;

    private CratedbCommand() {}

    /**
     * Runs one command line.
     *
     * @return the exit code
     */
    public static int run(Terminal terminal, String... args) {
        return new CommandLine(new CratedbCommand())
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new SqlCommand(terminal))
                .addSubcommand(new NodeCommand(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler(new Failures(terminal))
                .setExecutionExceptionHandler(new Failures(terminal))
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Missing command");
    }
}
