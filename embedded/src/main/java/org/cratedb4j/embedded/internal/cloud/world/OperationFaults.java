package org.cratedb4j.embedded.internal.cloud.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What shall go wrong with the next operation of a type. Safe for use by many threads. */
public final class OperationFaults {
    private final Map<String, Fault> next = new ConcurrentHashMap<>();

    /**
     * What goes wrong.
     *
     * @param hangs whether the operation never ends
     * @param message what is said if it fails
     */
    public record Fault(boolean hangs, String message) {}

    public void add(String type, Fault fault) {
        next.put(type, fault);
    }

    Optional<Fault> take(OperationType type) {
        return take(type.name());
    }

    Optional<Fault> take(String type) {
        return Optional.ofNullable(next.remove(type));
    }
}
