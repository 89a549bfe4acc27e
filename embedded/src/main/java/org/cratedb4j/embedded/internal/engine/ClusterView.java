package org.cratedb4j.embedded.internal.engine;

import java.util.List;

/** The nodes of a cluster, as statements see them. Thread-safe. */
public interface ClusterView {
    /** The cluster's id. */
    String id();

    /** The nodes that run, the master first. */
    List<NodeIdentity> nodes();
}
