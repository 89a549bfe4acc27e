package org.cratedb4j.client;

import java.time.Duration;
import java.time.ZoneId;
import org.cratedb4j.client.internal.options.Options;

/** How statements are executed, unless one of them says otherwise. */
abstract sealed class StatementOptions<B extends StatementOptions<B>> extends OptionSetter<B> permits LogInOptions {

    StatementOptions() {}

    /**
     * The schema of tables named without one. Default: the server's, {@code doc}.
     *
     * @param schema the schema's name
     * @return this builder
     */
    public B schema(String schema) {
        return with(Options.SCHEMA, schema);
    }

    /**
     * The program's name, put before the client's own in the {@code User-Agent} of requests, and before the tag in the text of
     * statements, which {@code sys.jobs} and {@code sys.jobs_log} show; sessions have it as {@code application_name}. Default:
     * none.
     *
     * @param name printable ASCII
     * @return this builder
     */
    public B applicationName(String name) {
        return with(Options.APPLICATION_NAME, name);
    }

    /**
     * How long a call may take, all attempts taken together. Default: as long as it needs, since long statements are
     * normal.
     *
     * @param timeout longer than zero
     * @return this builder
     */
    public B timeout(Duration timeout) {
        return with(Options.TIMEOUT, timeout);
    }

    /**
     * How long one attempt may wait for the beginning of its answer. Then the statement is killed, and sent to another node
     * if it may be repeated. Default: as long as it needs.
     *
     * @param timeout longer than zero
     * @return this builder
     */
    public B attemptTimeout(Duration timeout) {
        return with(Options.ATTEMPT_TIMEOUT, timeout);
    }

    /**
     * The wait {@code f} between attempts: none before the first repetition, then {@code f}, {@code 2f}, {@code 4f} and so
     * on, at most 120 seconds. Default: 100 milliseconds.
     *
     * @param factor from 0 to 120 seconds
     * @return this builder
     */
    public B backoffFactor(Duration factor) {
        return with(Options.BACKOFF_FACTOR, Options.BACKOFF_FACTOR.parse(factor.toString()));
    }

    /**
     * How often a statement is sent at most while nodes refuse to execute it for now. Default: 5.
     *
     * @param number at least 1
     * @return this builder
     */
    public B maxAttempts(int number) {
        return with(Options.MAX_ATTEMPTS, number);
    }

    /**
     * Whether errors come with the server's stack trace. Default: no.
     *
     * @param wanted whether they do
     * @return this builder
     */
    public B errorTrace(boolean wanted) {
        return with(Options.ERROR_TRACE, wanted);
    }

    /**
     * How many bytes, uncompressed, an answer may have; a larger one ends in a {@link ResultTooLargeException}. Default: any
     * number.
     *
     * @param bytes at least 1
     * @return this builder
     */
    public B maxResultBytes(long bytes) {
        return with(Options.MAX_RESULT_BYTES, bytes);
    }

    /**
     * How many rows of a result come at a time: a {@code SELECT} is then read in pages, through a cursor of the server's, see
     * {@link SqlStatement#fetchSize(int)}. Default: 0, which has every statement answered at once.
     *
     * @param rows at least 0
     * @return this builder
     */
    public B fetchSize(int rows) {
        return with(Options.FETCH_SIZE, rows);
    }

    /**
     * When tables that this client has written are refreshed, so that queries see it. Default: {@link RefreshPolicy#NONE}.
     *
     * @param policy the policy
     * @return this builder
     */
    public B refreshPolicy(RefreshPolicy policy) {
        return with(Options.REFRESH_POLICY, policy.mode());
    }

    /**
     * The zone in which {@code TIMESTAMP WITH TIME ZONE} is returned, as {@link java.time.ZonedDateTime}. Default: none, and
     * an {@link java.time.Instant} is returned.
     *
     * @param zone the zone
     * @return this builder
     */
    public B timeZone(ZoneId zone) {
        return with(Options.TIME_ZONE, zone);
    }
}
