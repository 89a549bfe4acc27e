package org.cratedb4j.embedded.internal.session;

import org.cratedb4j.embedded.internal.expr.Cancellation;

/**
 * A running statement, as {@code sys.jobs} shows it.
 *
 * @param id its id
 * @param session the number of its session
 * @param node the id of the node that it came to
 * @param statement its text, comments included
 * @param user who runs it
 * @param startedMillis since when
 * @param cancellation stops it
 */
public record Job(
        String id,
        int session,
        String node,
        String statement,
        String user,
        long startedMillis,
        Cancellation cancellation) {}
