package org.cratedb4j.client;

import org.cratedb4j.client.internal.exec.SessionRunner;
import org.cratedb4j.client.internal.sql.TextLiteral;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one node, for statements that depend on each other: {@code SET}, cursors, and {@code BEGIN} hold for
 * the session, and for nobody else. For one thread at a time, but for {@link #cancel()} and {@link #close()}. Whoever opens
 * it closes it.
 *
 * <p>Rows of one statement have to be read to their end, {@linkplain Rows#buffer() buffered} or closed before the next
 * one. Closing them reads the rest, which keeps the session. If the connection breaks, a statement exceeds its time-out or
 * an answer {@code max_result_bytes}, the session is lost: each later statement throws a {@link SessionLostException} that
 * names the settings that are gone. Nothing is sent again behind the caller's back, on no other node.
 */
public final class CrateSession implements AutoCloseable {

    private final StatementContext context;
    private final SessionRunner runner;

    CrateSession(StatementContext context, SessionRunner runner) {
        this.context = context;
        this.runner = runner;
    }

    /**
     * A statement of this session, which is not sent before one of its executing methods is called.
     *
     * @param sql the statement's text, see {@link CrateClient#sql(String, Object...)}
     * @param parameters the values of positional parameters
     * @return the statement
     */
    public SqlStatement sql(String sql, @Nullable Object... parameters) {
        return new SqlStatement(context, sql, Parameters.of(parameters), CallOptions.DEFAULTS);
    }

    /**
     * Has the statement killed on the server that the session is executing, if there is one, and returns at once. The
     * statement ends in a {@link QueryKilledException}; the session goes on.
     */
    public void cancel() {
        runner.kill();
    }

    /**
     * The node that the session is on.
     *
     * @return the node's address without credentials
     */
    public String node() {
        return runner.node();
    }

    /** Tells the server the program's name, which {@code sys.sessions} then shows. */
    void introduce(String program) {
        try {
            sql("SET application_name = " + TextLiteral.of(program)).execute();
        } catch (CrateException e) {
            close();
            throw e;
        }
    }

    /** Closes the connection; a statement that still runs is killed. Closing again does nothing. */
    @Override
    public void close() {
        runner.close();
    }

    /** The node that the session is on. */
    @Override
    public String toString() {
        return "CrateSession[" + node() + "]";
    }
}
