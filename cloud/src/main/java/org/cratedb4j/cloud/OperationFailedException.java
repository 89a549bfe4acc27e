package org.cratedb4j.cloud;

/** An operation of the service failed. */
public final class OperationFailedException extends CloudException {

    private static final long serialVersionUID = 1L;

    /** The id of the operation or job. */
    private final String operationId;

    /** What the service says. */
    private final String reason;

    /**
     * An exception.
     *
     * @param what what failed
     * @param operationId the id of the operation or job
     * @param reason what the service says of it, empty if nothing
     */
    public OperationFailedException(String what, String operationId, String reason) {
        super(
                what + " failed: " + (reason.isEmpty() ? "the service says no more" : reason) + " (operation "
                        + operationId + ")",
                null);
        this.operationId = operationId;
        this.reason = reason;
    }

    /**
     * The operation or job that failed.
     *
     * @return its id
     */
    public String operationId() {
        return operationId;
    }

    /**
     * Why it failed.
     *
     * @return what the service says, empty if nothing
     */
    public String reason() {
        return reason;
    }
}
