package org.cratedb4j.cli.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cratedb4j.cli.internal.output.Format;
import org.cratedb4j.cli.internal.terminal.Terminal;
import org.cratedb4j.client.CrateSession;
import org.cratedb4j.client.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs statements and prints their results. */
@Command(
        name = "sql",
        description = "Runs SQL statements on a cluster or on an embedded node.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "cratedb sql [--embedded] [--format=FORMAT] [CONNECTION]... -c=SQL [-c=SQL]...",
        footer = {
            "",
            "All statements run in one session. The first that fails ends the run.",
            "Exit codes: 0 all went well, 1 the server answered with an error, 2 wrong command line,",
            "            3 no node could be reached or none answered in time.",
            "",
            "Examples:",
            "  cratedb sql -c 'SELECT * FROM sys.summits LIMIT 2'",
            "  cratedb sql --nodes http://a:4200,http://b:4200 --format csv -c 'SELECT * FROM metrics' > metrics.csv",
            "  cratedb sql --embedded -c 'CREATE TABLE t (x INTEGER)' -c 'INSERT INTO t VALUES (1)'"
        })
final class SqlCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private Target target;

    @Option(
            names = {"-c", "--command"},
            required = true,
            paramLabel = "SQL",
            description = "The statement to run; can be given several times.")
    private List<String> statements;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "How results are printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    SqlCommand(Terminal terminal) {
        this.terminal = terminal;
        target = new Target();
        statements = List.of();
        format = Format.TABLE;
    }

    @Override
    public Integer call() {
        // One session for all statements, so that SET and cursors last from one to the next.
        try (Target.Connection connection = target.connect(terminal.environment());
                CrateSession session = connection.client().session()) {
            for (String statement : statements) {
                run(session, statement);
            }
            return ExitCode.OK;
        }
    }

    private void run(CrateSession session, String statement) {
        try (Rows rows = session.sql(statement).rows()) {
            if (rows.columns().isEmpty()) {
                long affected = drain(rows);
                if (format == Format.TABLE) {
                    terminal.out().println("OK, " + counted(affected, "row") + " affected");
                }
                return;
            }
            long count = format.printer().print(rows, terminal.out());
            if (format == Format.TABLE) {
                terminal.out()
                        .println(counted(count, "row")
                                + String.format(
                                        Locale.ROOT,
                                        " (%.3f s)",
                                        rows.duration().toNanos() / 1e9));
            }
        }
    }

    private static long drain(Rows rows) {
        rows.forEach(row -> {});
        return Math.max(rows.rowCount(), 0);
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
