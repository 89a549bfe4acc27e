package org.cratedb4j.cloud;

/** An operation of the service did not end while it was waited for. It may still be under way. */
public final class OperationTimeoutException extends CloudException {

    private static final long serialVersionUID = 1L;

    /** The id of the operation or job. */
    private final String operationId;

    /**
     * An exception.
     *
     * @param what what did not end
     * @param operationId the id of the operation or job, by which it can be waited for again
     * @param why why the wait ended
     * @param last what the service said last, empty if nothing
     */
    public OperationTimeoutException(String what, String operationId, String why, String last) {
        super(
                what + " " + why + (last.isEmpty() ? "" : "; the service said last: " + last) + " (operation "
                        + operationId + ")",
                null);
        this.operationId = operationId;
    }

    /**
     * The operation or job that did not end.
     *
     * @return its id, by which it can be waited for again
     */
    public String operationId() {
        return operationId;
    }
}
