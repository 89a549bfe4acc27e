package org.cratedb4j.cloud;

/** Whoever is logged in may not do this. */
public final class CloudForbiddenException extends CloudRequestException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param refusal what the control plane answered
     */
    public CloudForbiddenException(Refusal refusal) {
        super(refusal);
    }
}
