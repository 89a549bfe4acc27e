package org.cratedb4j.client;

import java.time.Instant;
import java.util.Optional;
import org.cratedb4j.client.internal.nodes.Health;
import org.cratedb4j.client.internal.nodes.Node;
import org.jspecify.annotations.Nullable;

/** How a node of a client is, at the moment of asking. Immutable. */
public final class NodeStatus {

    /** What a client does with a node. */
    public enum State {
        /** Statements go there when it is its turn. */
        IN_USE,
        /**
         * The node failed: statements go to others as long as there are some. The client asks it in the background after a
         * time that grows from a second to five minutes, and uses it again as soon as it answers.
         */
        QUARANTINED
    }

    private final String url;
    private final State state;
    private final Instant since;
    private final @Nullable String lastError;

    private NodeStatus(String url, State state, Instant since, @Nullable String lastError) {
        this.url = url;
        this.state = state;
        this.since = since;
        this.lastError = lastError;
    }

    static NodeStatus of(Node node) {
        return of(node, node.health());
    }

    static NodeStatus of(Node node, Health health) {
        State state = health.quarantined() ? State.QUARANTINED : State.IN_USE;
        return new NodeStatus(node.toString(), state, health.since(), health.lastError());
    }

    /**
     * The node's address.
     *
     * @return the URL, without credentials
     */
    public String url() {
        return url;
    }

    /**
     * What the client does with the node. The only node of a client is always in use.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * When the state began, by the clock of this machine.
     *
     * @return the moment
     */
    public Instant since() {
        return since;
    }

    /**
     * Why the node was last of no use, be it a while ago.
     *
     * @return the reason, empty if the node has never failed
     */
    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    /** Address, state, and since when. */
    @Override
    public String toString() {
        return url + " " + state + " since " + since + (lastError == null ? "" : " (" + lastError + ")");
    }
}
