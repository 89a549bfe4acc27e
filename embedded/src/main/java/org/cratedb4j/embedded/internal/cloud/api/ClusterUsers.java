package org.cratedb4j.embedded.internal.cloud.api;

/** The database users that the service makes. */
public final class ClusterUsers {
    /** Whom tokens are for. */
    public static final String ADMINISTRATOR = "gc_admin";

    /** As whom the service itself works. */
    public static final String SUPERUSER = "crate";

    private ClusterUsers() {}
}
