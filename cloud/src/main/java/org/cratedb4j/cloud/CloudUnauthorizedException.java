package org.cratedb4j.cloud;

/** Nobody is logged in, or the credentials are wrong. */
public final class CloudUnauthorizedException extends CloudRequestException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param refusal what the control plane answered
     */
    public CloudUnauthorizedException(Refusal refusal) {
        super(refusal);
    }
}
