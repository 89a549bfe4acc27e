package org.cratedb4j.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.cratedb4j.cli.internal.command.CratedbCommand;
import org.cratedb4j.cli.internal.terminal.Terminal;

/** One run of the command inside the test's JVM, as in a pipe: what it printed and its exit code. */
public record CommandRun(int exitCode, String out, String err) {
    public static CommandRun of(String... args) {
        return of(Map.of(), args);
    }

    public static CommandRun of(Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CratedbCommand.run(
                new Terminal(
                        InputStream.nullInputStream(),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        environment,
                        false),
                args);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
