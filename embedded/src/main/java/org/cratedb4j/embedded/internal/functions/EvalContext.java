package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import java.util.Map;

/**
 * What a function may know of the statement that calls it.
 *
 * @param nowMillis the statement's time, the same for every call in it
 * @param user the session's user
 * @param searchPath the schemas that unqualified names are looked up in
 * @param settings the session's settings
 * @param server what lies beyond the session
 * @param stop tells that the statement is to stop
 */
public record EvalContext(
        long nowMillis,
        String user,
        List<String> searchPath,
        Map<String, String> settings,
        ServerInfo server,
        StopSignal stop) {
    /** A statement that can see nothing beyond its session, and runs to its end. */
    public EvalContext(long nowMillis, String user, List<String> searchPath, Map<String, String> settings) {
        this(nowMillis, user, searchPath, settings, ServerInfo.EMPTY, StopSignal.NEVER);
    }
}
