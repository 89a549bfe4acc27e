package org.cratedb4j.cli.internal.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What surrounds one run of the command.
 *
 * @param in what is typed or piped in
 * @param out where results go
 * @param err where errors and progress go
 * @param environment the environment variables
 * @param interactive whether a person looks on, so that progress may be drawn
 */
public record Terminal(
        InputStream in, PrintWriter out, PrintWriter err, Map<String, String> environment, boolean interactive) {
    private static final int BUFFER = 1 << 16;

    /** The process's own streams. Text is UTF-8 whatever the locale says, because tables and bars need it. */
    public static Terminal system() {
        return new Terminal(
                System.in, writer(FileDescriptor.out), writer(FileDescriptor.err), System.getenv(), isTerminal());
    }

    @SuppressWarnings("SystemConsoleNull") // what it means on which JDK is sorted out here
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            // Before JDK 22 there is no such method, and a console only on a terminal.
            return true;
        }
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), UTF_8), BUFFER));
    }

    /** Sends what was printed on its way. */
    public void flush() {
        out.flush();
        err.flush();
    }
}
