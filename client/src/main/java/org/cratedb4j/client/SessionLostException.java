package org.cratedb4j.client;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a session broke, and with it went whatever the session had set and declared. The statement that
 * noticed it only read, or was not sent; one that may have changed something ends in an {@link OutcomeUnknownException}
 * instead. The session is of no further use: close it and open another one.
 */
public final class SessionLostException extends CrateException {

    private static final long serialVersionUID = 1L;

    /** The names of the settings, joined. */
    private final String settings;

    /**
     * An exception about a session.
     *
     * @param reason why the connection broke
     * @param settings the names of the settings that are lost
     * @param node the node the session was on
     * @param cause the cause, null if it was thrown before
     */
    public SessionLostException(String reason, Collection<String> settings, String node, @Nullable Throwable cause) {
        super(message(reason, settings, node), "08006", node, 1, cause);
        this.settings = String.join(",", settings);
    }

    /**
     * The names of the settings that the session had set and that are lost.
     *
     * @return an unmodifiable list, in alphabetical order
     */
    public List<String> lostSettings() {
        return settings.isEmpty() ? List.of() : List.of(settings.split(","));
    }

    private static String message(String reason, Collection<String> settings, String node) {
        return "The session's connection to " + node + " is lost (" + reason + "), and with it its cursors and "
                + (settings.isEmpty() ? "no settings" : "these settings: " + String.join(", ", settings));
    }
}
