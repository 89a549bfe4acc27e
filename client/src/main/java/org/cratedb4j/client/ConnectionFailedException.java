package org.cratedb4j.client;

import java.util.List;
import java.util.stream.Collectors;

/** No node could be used. The message lists every node with its own reason. The statement was not executed. */
public final class ConnectionFailedException extends CrateException {

    private static final long serialVersionUID = 1L;

    // An ArrayList or immutable list of serializable records.
    @SuppressWarnings("serial")
    private final List<NodeFailure> failures;

    /**
     * An exception about all nodes.
     *
     * @param failures each node with its reason, in the order in which they were tried
     * @param attempts how many times the statement was tried
     */
    public ConnectionFailedException(List<NodeFailure> failures, int attempts) {
        super(message(failures), "08001", failures.size() == 1 ? failures.get(0).node() : null, attempts, null);
        this.failures = List.copyOf(failures);
    }

    /**
     * Each node with its own reason.
     *
     * @return an unmodifiable list, in the order in which the nodes were tried
     */
    public List<NodeFailure> failures() {
        return failures;
    }

    private static String message(List<NodeFailure> failures) {
        return failures.stream()
                .map(failure -> failure.node() + ": " + failure.reason())
                .collect(Collectors.joining("; ", "No node could be used: ", ""));
    }
}
