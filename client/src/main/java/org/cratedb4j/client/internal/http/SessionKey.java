package org.cratedb4j.client.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * What a server binds to a connection for its whole life, so that connections are shared only among equals.
 *
 * @param node the node
 * @param credentials who logs in, null for nobody
 * @param schema the default schema, null for the server's own
 */
public record SessionKey(
        NodeAddress node,
        @Nullable Credentials credentials,
        @Nullable String schema) {}
