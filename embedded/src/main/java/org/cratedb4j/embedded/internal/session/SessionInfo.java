package org.cratedb4j.embedded.internal.session;

import java.util.Map;
import org.cratedb4j.embedded.internal.engine.ClientConnection;
import org.jspecify.annotations.Nullable;

/**
 * A session as {@code sys.sessions} shows it.
 *
 * @param id its number
 * @param connection the connection that it belongs to
 * @param authenticatedUser who logged in
 * @param user who runs the statements
 * @param createdMillis since when it is there
 * @param settings the settings that have a value
 * @param lastStatement the statement that came last; null before the first
 * @param lastJob the id of that statement's job; null before the first
 */
public record SessionInfo(
        int id,
        ClientConnection connection,
        String authenticatedUser,
        String user,
        long createdMillis,
        Map<String, String> settings,
        @Nullable String lastStatement,
        @Nullable String lastJob) {}
