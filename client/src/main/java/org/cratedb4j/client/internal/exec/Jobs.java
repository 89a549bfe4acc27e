package org.cratedb4j.client.internal.exec;

import org.cratedb4j.client.internal.time.DaemonTimer;
import org.cratedb4j.client.internal.time.Pause;
import org.cratedb4j.client.internal.time.Ticker;
import org.jspecify.annotations.Nullable;

/** Gives statements tags, and by them stops and finds them on the server. Safe for use by many threads. */
public final class Jobs implements AutoCloseable {

    private final Tags tags = new Tags();
    private final String program;
    private final Ticker ticker;
    private final DaemonTimer timer = new DaemonTimer("cratedb4j-killer");
    private final Killer killer;
    private final OutcomeResolver resolver;

    /** Jobs of one client, which are asked for on the way of all statements, and maybe of a program with a name. */
    public Jobs(StatementRunner runner, @Nullable String program, Ticker ticker, Pause pause) {
        this.program = program == null ? "" : program + " ";
        this.ticker = ticker;
        JobTables tables = new JobTables(runner);
        killer = new Killer(tables, timer, ticker, pause);
        resolver = new OutcomeResolver(tables, ticker, pause);
    }

    /** A new statement. */
    public TaggedJob next() {
        return new TaggedJob(tags.next(), ticker.nanos(), this, StatementWatch.NONE);
    }

    /** What stands before the tag in a statement's text. */
    String program() {
        return program;
    }

    Killer killer() {
        return killer;
    }

    OutcomeResolver resolver() {
        return resolver;
    }

    /** Waits a short time for what is to be stopped. */
    @Override
    public void close() {
        killer.close();
        timer.close();
    }
}
