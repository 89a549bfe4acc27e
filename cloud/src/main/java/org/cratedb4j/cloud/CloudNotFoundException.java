package org.cratedb4j.cloud;

/** What the request is about is not there, or not visible to whoever is logged in. */
public final class CloudNotFoundException extends CloudRequestException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param refusal what the control plane answered
     */
    public CloudNotFoundException(Refusal refusal) {
        super(refusal);
    }
}
