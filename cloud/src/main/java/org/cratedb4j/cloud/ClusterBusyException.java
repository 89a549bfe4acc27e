package org.cratedb4j.cloud;

/** Another operation on the cluster is under way; only one at a time can be. */
public final class ClusterBusyException extends CloudRequestException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception.
     *
     * @param refusal what the control plane answered
     */
    public ClusterBusyException(Refusal refusal) {
        super(refusal);
    }
}
