package org.cratedb4j.embedded.internal.engine;

/** What a node calls itself in {@code GET /}, {@code sys.nodes} and messages. */
public record NodeIdentity(String id, String name, String host, int httpPort) {}
