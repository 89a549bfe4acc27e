package org.cratedb4j.client;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cratedb4j.client.CrateListener.Attempt;
import org.cratedb4j.client.CrateListener.PoolWait;
import org.cratedb4j.client.CrateListener.Retry;
import org.cratedb4j.client.CrateListener.StatementEnd;
import org.cratedb4j.client.CrateListener.StatementFailure;
import org.cratedb4j.client.CrateListener.StatementStart;
import org.cratedb4j.client.CrateListener.Transfer;
import org.cratedb4j.client.internal.exec.StatementWatch;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.http.PoolWatcher;
import org.cratedb4j.client.internal.nodes.Health;
import org.cratedb4j.client.internal.nodes.Node;
import org.cratedb4j.client.internal.nodes.NodeWatcher;
import org.cratedb4j.client.internal.time.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener of all that a client does. What the listener throws ends here. Safe for use by many threads. */
final class Listening implements NodeWatcher, PoolWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(CrateListener.class);

    private final CrateListener listener;
    private final Ticker ticker;
    private final AtomicBoolean complained = new AtomicBoolean();

    Listening(CrateListener listener, Ticker ticker) {
        this.listener = listener;
        this.ticker = ticker;
    }

    private void tell(Runnable call) {
        try {
            call.run();
        } catch (Exception | AssertionError | LinkageError e) {
            if (complained.compareAndSet(false, true)) {
                LOG.warn(
                        "The listener {} failed; this is said once",
                        listener.getClass().getName(),
                        e);
            }
        }
    }

    @Override
    public void changed(Node node, Health health) {
        tell(() -> listener.nodeChanged(NodeStatus.of(node, health)));
    }

    @Override
    public void waited(NodeAddress node, long nanos) {
        tell(() -> listener.connectionAwaited(new PoolWait(node.toString(), Duration.ofNanos(nanos))));
    }

    /** A statement begins. */
    StatementWatch started(String tag, String sql) {
        tell(() -> listener.statementStarted(new StatementStart(tag, sql)));
        return new Watch(tag, ticker.nanos());
    }

    private final class Watch implements StatementWatch {

        private final String tag;
        private final long since;

        Watch(String tag, long since) {
            this.tag = tag;
            this.since = since;
        }

        private Duration duration() {
            return Duration.ofNanos(ticker.nanos() - since);
        }

        @Override
        public void attempted(String node, int number) {
            tell(() -> listener.attemptStarted(new Attempt(tag, node, number)));
        }

        @Override
        public void retried(String node, int number, String reason) {
            tell(() -> listener.statementRetried(new Retry(tag, node, number, reason)));
        }

        @Override
        public void transferred(String node, long sent, long received) {
            tell(() -> listener.bytesTransferred(new Transfer(tag, node, sent, received)));
        }

        @Override
        public void ended() {
            tell(() -> listener.statementEnded(new StatementEnd(tag, duration())));
        }

        @Override
        public void failed(Throwable failure) {
            tell(() -> listener.statementFailed(new StatementFailure(tag, duration(), failure)));
        }
    }
}
