package org.cratedb4j.cloud;

import java.util.Map;
import java.util.Optional;

/** The control plane refused a request. Subclasses stand for what callers tell apart. */
public class CloudRequestException extends CloudException {

    private static final long serialVersionUID = 1L;

    /** What the control plane answered. */
    private final Refusal refusal;

    /**
     * An exception.
     *
     * @param refusal what the control plane answered
     */
    public CloudRequestException(Refusal refusal) {
        super(refusal.text(), null);
        this.refusal = refusal;
    }

    /**
     * The status of the answer.
     *
     * @return an HTTP status, from 300
     */
    public int status() {
        return refusal.status();
    }

    /**
     * What the control plane said.
     *
     * @return its message
     */
    public String reason() {
        return refusal.message();
    }

    /**
     * What is wrong with which field of the request.
     *
     * @return problems by field, empty if there are none; unmodifiable
     */
    public Map<String, Object> errors() {
        return refusal.errors();
    }

    /**
     * By which name the operators of the service find the request in their logs.
     *
     * @return the request id, empty if the answer had none
     */
    public Optional<String> requestId() {
        return refusal.requestId();
    }
}
