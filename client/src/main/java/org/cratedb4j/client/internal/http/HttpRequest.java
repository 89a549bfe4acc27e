package org.cratedb4j.client.internal.http;

import org.cratedb4j.client.internal.wire.RequestBody;

/**
 * A request to any node.
 *
 * @param method the HTTP method
 * @param target path and query below the node's own path
 * @param body the body
 */
public record HttpRequest(String method, String target, RequestBody body) {}
