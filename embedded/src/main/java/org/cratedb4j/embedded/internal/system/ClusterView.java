package org.cratedb4j.embedded.internal.system;

import java.util.List;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;

/** The cluster as the tables of {@code sys} show it. Thread-safe. */
public interface ClusterView {
    /** The cluster's id. */
    String id();

    /** The nodes that run, the master first. */
    List<NodeIdentity> nodes();
}
