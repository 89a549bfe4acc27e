package org.cratedb4j.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** No node could be used. The message lists every node with its own reason. The statement was not executed. */
public final class ConnectionFailedException extends CrateException {

    private static final long serialVersionUID = 1L;

    /** Each node with its reason. */
    private final LinkedHashMap<String, String> reasons = new LinkedHashMap<>();

    /**
     * An exception about all nodes.
     *
     * @param failures each node with its reason, in the order in which they were tried
     * @param attempts how many times the statement was tried
     */
    public ConnectionFailedException(List<NodeFailure> failures, int attempts) {
        super(message(failures), "08001", failures.size() == 1 ? failures.get(0).node() : null, attempts, null);
        failures.forEach(failure -> reasons.put(failure.node(), failure.reason()));
    }

    /**
     * Each node with its own reason.
     *
     * @return an unmodifiable list, in the order in which the nodes were tried
     */
    public List<NodeFailure> failures() {
        return reasons.entrySet().stream()
                .map(entry -> new NodeFailure(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String message(List<NodeFailure> failures) {
        return failures.stream()
                .map(failure -> failure.node() + ": " + failure.reason())
                .collect(Collectors.joining("; ", "No node could be used: ", ""));
    }
}
