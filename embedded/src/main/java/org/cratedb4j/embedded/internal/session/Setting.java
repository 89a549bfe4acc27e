package org.cratedb4j.embedded.internal.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a session, as {@code SHOW ALL} and {@code pg_settings} list it.
 *
 * @param name its name
 * @param type its type, by CrateDB's name
 * @param defaultValue its value in a new session
 * @param description what it does
 * @param reader brings what SET was given into the form that SHOW shows
 */
public record Setting(String name, String type, @Nullable String defaultValue, String description, Reader reader) {
    /** Reads the values of SET. */
    @FunctionalInterface
    interface Reader {
        /**
         * The setting's value.
         *
         * @throws org.cratedb4j.embedded.internal.errors.CrateError when it cannot have these values
         */
        @Nullable
        String read(List<@Nullable Object> values);
    }
}
