package org.cratedb4j.client.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.client.StatementOutcome.Status;
import org.cratedb4j.client.internal.http.ConnectionPool;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.options.Settings;
import org.cratedb4j.client.internal.options.TransportSettings;
import org.cratedb4j.client.internal.time.Backoff;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.embedded.EmbeddedNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The proof that a statement was not executed, on the tables of a node. */
class OutcomeResolverTest {

    private static final String NEVER_SENT = "cratedb4j:0000000000000000-1";

    private final EmbeddedNode node = EmbeddedNode.start();
    private final NodeAddress address =
            new NodeAddress(false, "localhost", URI.create(node.url()).getPort(), "");
    private final ConnectionPool pool =
            new ConnectionPool(TransportSettings.config(Settings.defaults()), null, Ticker.SYSTEM);
    private final JobTables tables = new JobTables(new StatementRunner(
            new NodeSet(List.of(address), Ticker.SYSTEM),
            pool,
            null,
            null,
            RetryPolicy.of(new Backoff(Duration.ZERO), 1, null)));
    private final OutcomeResolver resolver = new OutcomeResolver(tables, Ticker.SYSTEM, (end, nanos) -> false);

    @AfterEach
    void close() {
        pool.close();
        node.close();
    }

    @Test
    void aNodeThatHasBeenLoggingSinceBeforeTheStatementProvesThatItWasNotExecuted() {
        tables.running(List.of(NEVER_SENT), Deadline.after(null, Ticker.SYSTEM));
        // A statement of the near future is the easiest one to be older than.
        long since = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);

        assertThat(resolver.resolve(NEVER_SENT, since, address).status()).isEqualTo(Status.NOT_EXECUTED);
    }

    @Test
    void aNodeThatStartedAfterwardsProvesNothing() {
        long before = System.nanoTime() - TimeUnit.MINUTES.toNanos(1);

        assertThat(resolver.resolve(NEVER_SENT, before, address).detail()).contains("does not reach back");
    }
}
