package org.cratedb4j.embedded;

import org.cratedb4j.embedded.internal.faults.FaultInjector;
import org.cratedb4j.embedded.internal.http.NodeServer;
import org.jspecify.annotations.Nullable;

/**
 * How clients come to a node. Immutable.
 *
 * @param tls what it needs for HTTPS; null: it speaks HTTP
 * @param authentication who may log in
 */
record NodeAccess(@Nullable NodeTls tls, HostBasedAuthentication authentication) {
    static final NodeAccess DEFAULT = new NodeAccess(null, HostBasedAuthentication.defaults());

    NodeAccess with(NodeTls newTls) {
        return new NodeAccess(newTls, authentication);
    }

    NodeAccess with(HostBasedAuthentication newAuthentication) {
        return new NodeAccess(tls, newAuthentication);
    }

    NodeServer.Settings settings(String host, int port, FaultInjector faults) {
        return new NodeServer.Settings(
                host, port, authentication.settings(), tls == null ? null : tls.context(), faults);
    }
}
