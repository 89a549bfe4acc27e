package org.cratedb4j.cli.internal.command;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import org.cratedb4j.cli.internal.terminal.Terminal;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.ServerException;
import org.cratedb4j.embedded.EmbeddedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line on standard error what went wrong. No stack trace is ever shown. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    // The server's parser lists every word that it would have taken, which hides what it says besides.
    private static final String WORD = "(?:'[^'{}]+'|<EOF>)";
    private static final Pattern WORD_LIST = Pattern.compile("\\{(" + WORD + "(?:, " + WORD + "){4}), [^{}]+}");

    private final PrintWriter err;

    Failures(Terminal terminal) {
        err = terminal.err();
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        err.println("cratedb: " + oneLine(failure.getMessage()));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof CrateException known) {
            return report(known);
        }
        if (failure instanceof EmbeddedException) {
            err.println("cratedb: " + oneLine(failure.getMessage()));
            return ExitCode.FAILED;
        }
        err.println("cratedb: unexpected " + failure.getClass().getSimpleName() + ": " + oneLine(failure.getMessage()));
        return ExitCode.DEFECT;
    }

    /** Reports a failed statement or connection; gives the exit code. */
    int report(CrateException failure) {
        String code = failure instanceof ServerException server ? ", code " + server.code() : "";
        err.println("cratedb: " + failure.getClass().getSimpleName() + code + ": " + oneLine(failure.getMessage()));
        return ExitCode.of(failure);
    }

    private static String oneLine(@Nullable String message) {
        if (message == null) {
            return "no message";
        }
        return WORD_LIST.matcher(message.strip().replaceAll("\\s*\\R\\s*", " ")).replaceAll("{$1, ...}");
    }
}
