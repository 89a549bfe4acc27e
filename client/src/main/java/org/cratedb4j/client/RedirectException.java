package org.cratedb4j.client;

/**
 * A node pointed to another address that is not followed: it is neither one of the client's nodes nor one that the cluster
 * names in {@code sys.nodes}, it would be reached without TLS from a node that is reached with it, or it is one too many.
 * The request was not executed, and nothing was sent to that address, least of all the log-in.
 */
public final class RedirectException extends CrateException {

    private static final long serialVersionUID = 1L;

    /** Where the node pointed to. */
    private final String location;

    /**
     * An exception about a redirection.
     *
     * @param location where the node pointed to
     * @param reason why that is not followed
     * @param node the node that pointed there
     * @param attempts how many times the request was sent
     */
    public RedirectException(String location, String reason, String node, int attempts) {
        super(node + " points to " + location + ", which is not followed: " + reason, "08004", node, attempts, null);
        this.location = location;
    }

    /**
     * Where the node pointed to.
     *
     * @return the address as the node gave it, without a log-in
     */
    public String location() {
        return location;
    }
}
