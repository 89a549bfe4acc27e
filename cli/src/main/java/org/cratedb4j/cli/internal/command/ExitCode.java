package org.cratedb4j.cli.internal.command;

import org.cratedb4j.client.ConnectionFailedException;
import org.cratedb4j.client.ConnectionLostException;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.InvalidOptionException;
import org.cratedb4j.client.OutcomeUnknownException;
import org.cratedb4j.client.StatementTimeoutException;

/** What the command's exit codes mean; {@code docs/cli.md} lists them. */
final class ExitCode {
    /** All statements went well. */
    static final int OK = 0;
    /** The server answered with an error. */
    static final int FAILED = 1;
    /** The command line is wrong; nothing was done. */
    static final int USAGE = 2;
    /** No node could be reached, or none answered in time. */
    static final int UNREACHABLE = 3;
    /** A defect of this program. */
    static final int DEFECT = 70;

    private ExitCode() {}

    static int of(CrateException failure) {
        if (failure instanceof InvalidOptionException) {
            return USAGE;
        }
        boolean noAnswer = failure instanceof ConnectionFailedException
                || failure instanceof ConnectionLostException
                || failure instanceof StatementTimeoutException
                || failure instanceof OutcomeUnknownException;
        return noAnswer ? UNREACHABLE : FAILED;
    }
}
