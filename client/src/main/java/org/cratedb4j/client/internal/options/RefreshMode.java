package org.cratedb4j.client.internal.options;

import java.util.Locale;

/** When tables that a client has written are refreshed. */
public enum RefreshMode {
    /** When CrateDB does it by itself. */
    NONE,
    /** After each write. */
    AFTER_WRITE,
    /** Before a read that would miss a write. */
    BEFORE_READ;

    static RefreshMode parse(String text) {
        for (RefreshMode mode : values()) {
            if (mode.toString().equals(text)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("must be none, after_write or before_read, not " + text);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
