package org.cratedb4j.embedded.internal.copy;

import java.util.List;
import org.cratedb4j.embedded.internal.ddl.DdlContext;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;

/**
 * What COPY runs in.
 *
 * @param statement evaluates the statement's expressions
 * @param nodes the nodes that run
 * @param mayReadFiles whether the user may read local files
 */
public record CopyContext(DdlContext statement, List<NodeIdentity> nodes, boolean mayReadFiles) {
    public CopyContext {
        nodes = List.copyOf(nodes);
    }
}
