package org.cratedb4j.jdbc.internal.session;

import org.jspecify.annotations.Nullable;

/**
 * What a connection was made with.
 *
 * @param url the JDBC URL without secrets
 * @param user who logs in, null for nobody
 */
public record ConnectionInfo(String url, @Nullable String user) {}
