package org.cratedb4j.cli;

import org.cratedb4j.cli.internal.command.CratedbCommand;
import org.cratedb4j.cli.internal.terminal.Terminal;

/** The entry point of the {@code cratedb} command. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the JVM with its exit code.
     *
     * @param args the command line, as {@code cratedb --help} explains it
     */
    public static void main(String[] args) {
        Terminal terminal = Terminal.system();
        int exitCode = CratedbCommand.run(terminal, args);
        terminal.flush();
        System.exit(exitCode);
    }
}
