package org.cratedb4j.embedded.internal.engine;

/** The CrateDB that the embedded node speaks like. */
public final class ServerVersion {
    /** The version number. */
    public static final String NUMBER = "6.4.3";

    /** The commit that it was built of. */
    public static final String BUILD_HASH = "d3b32135";

    /** When it was built. */
    public static final String BUILD_TIMESTAMP = "2026-07-02T09:34:46Z";

    /** The version of the search library in it. */
    public static final String LUCENE = "10.4.0";

    /** The name of a cluster that was given none. */
    public static final String CLUSTER_NAME = "crate";

    private ServerVersion() {}
}
