package org.cratedb4j.client.internal.http;

/** Is told of waits for connections, by the threads that waited; must not block, nor throw. */
@FunctionalInterface
public interface PoolWatcher {

    /** Nobody wants to know. */
    PoolWatcher NONE = (node, nanos) -> {};

    /** All connections to a node were in use, and somebody waited for one, maybe in vain. */
    void waited(NodeAddress node, long nanos);
}
