package org.cratedb4j.embedded;

import java.io.IOException;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.faults.ActiveFault;
import org.cratedb4j.embedded.internal.faults.FaultInjector;
import org.cratedb4j.embedded.internal.http.NodeServer;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with one embedded node, for tests of what clients make of it; and how many requests the node has seen.
 *
 * <p>Faults, once injected, stay until they have happened as often as they may, are removed, or the faults are reset; a node of a
 * cluster keeps them when it is stopped and started. To each request the first one happens that fits it, in the order in which they
 * were injected.
 *
 * <p>Thread-safe. Lives as long as the node.
 */
public final class Faults {
    private final FaultInjector injector;
    private final Supplier<@Nullable NodeServer> server;

    Faults(FaultInjector injector, Supplier<@Nullable NodeServer> server) {
        this.injector = injector;
        this.server = server;
    }

    /** Does something to a server. */
    @FunctionalInterface
    private interface Action {
        void run(NodeServer server) throws IOException;
    }

    private void onServer(Action action) {
        NodeServer running = server.get();
        if (running != null) {
            try {
                action.run(running);
            } catch (IOException e) {
                throw new EmbeddedException(e);
            }
        }
    }

    /** A fault that can happen. Thread-safe. */
    public static final class Injected {
        private final ActiveFault fault;
        private final FaultInjector injector;

        private Injected(ActiveFault fault, FaultInjector injector) {
            this.fault = fault;
            this.injector = injector;
        }

        /**
         * How often it has happened.
         *
         * @return the number of requests
         */
        public long hits() {
            return fault.hits();
        }

        /** Lets it happen to no more requests. Does nothing when called again. */
        public void remove() {
            injector.remove(fault);
        }
    }

    /**
     * Lets a fault happen to requests that come from now on.
     *
     * @param fault what goes wrong
     * @return tells how often it has happened
     */
    public Injected inject(Fault fault) {
        return new Injected(injector.inject(fault.rule()), injector);
    }

    /**
     * Refuses connections from now on, as a machine does on which no node runs; those that are open stay so. Does nothing when the node
     * is not running. The port is free meanwhile: somebody else could take it.
     *
     * @throws EmbeddedException when the port cannot be closed
     */
    public void refuseConnections() {
        onServer(NodeServer::refuseConnections);
    }

    /**
     * Accepts connections again, on the same port. Does nothing when the node accepts them, or is not running.
     *
     * @throws EmbeddedException when somebody else has taken the port meanwhile
     */
    public void acceptConnections() {
        onServer(NodeServer::acceptConnections);
    }

    /**
     * Closes the connections that are idle, as servers and load balancers do after a time. On the others a request is being answered:
     * they are closed as soon as that is done.
     */
    public void closeIdleConnections() {
        onServer(NodeServer::closeIdleConnections);
    }

    /**
     * How many requests have come since the node was started or the faults were reset, whatever became of them.
     *
     * @return the number of requests of all kinds
     */
    public long requests() {
        return injector.requests();
    }

    /**
     * Counts the requests with some statements from now on, whatever becomes of them. Resetting the faults sets the count to zero and
     * does not end it.
     *
     * @param statements decides by the text of the statement as it was sent, comments included; is asked by several threads at once
     * @return the count, thread-safe
     */
    public LongSupplier countStatements(Predicate<String> statements) {
        return injector.count(Objects.requireNonNull(statements));
    }

    /**
     * Removes all faults, lets delayed requests go on, closes connections that were kept in silence, accepts connections, and counts from
     * zero.
     *
     * @throws EmbeddedException when the node refused connections and somebody else has taken its port meanwhile
     */
    public void reset() {
        injector.reset();
        acceptConnections();
    }
}
