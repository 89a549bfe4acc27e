package org.cratedb4j.cloud;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the control plane answered when it refused a request. Immutable. */
public final class Refusal implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The HTTP status. */
    private final int status;

    /** What the answer says. */
    private final String message;

    /** Problems by field. */
    private final LinkedHashMap<String, Object> errors;

    /** The name of the request in the logs of the service. */
    private final @Nullable String requestId;

    /** What to do about it. */
    private final String hint;

    /**
     * A refusal.
     *
     * @param status the status of the answer
     * @param message what the answer says
     * @param errors problems by field
     * @param requestId the name of the request in the logs of the service, null if there is none
     * @param hint what to do about it, empty if nothing is known
     */
    public Refusal(int status, String message, Map<String, Object> errors, @Nullable String requestId, String hint) {
        this.status = status;
        this.message = message;
        this.errors = new LinkedHashMap<>(errors);
        this.requestId = requestId;
        this.hint = hint;
    }

    int status() {
        return status;
    }

    String message() {
        return message;
    }

    Map<String, Object> errors() {
        return Map.copyOf(errors);
    }

    Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    String text() {
        StringBuilder text = new StringBuilder(message);
        if (!errors.isEmpty()) {
            text.append(' ').append(errors);
        }
        if (requestId != null) {
            text.append(" (request ").append(requestId).append(')');
        }
        return hint.isEmpty() ? text.toString() : text.append(". ").append(hint).toString();
    }
}
