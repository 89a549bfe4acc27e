package org.cratedb4j.embedded.internal.session;

import java.util.HashMap;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/** The cursors of a session, by name. */
final class Cursors {
    private final Map<String, SqlCursor> cursors = new HashMap<>();

    void add(String name, SqlCursor cursor) {
        if (cursors.putIfAbsent(name, cursor) != null) {
            throw new CrateError(ErrorKind.ILLEGAL_STATE, "Cursor `" + name + "` already exists");
        }
    }

    SqlCursor get(String name) {
        SqlCursor cursor = cursors.get(name);
        if (cursor == null) {
            throw unknown(name);
        }
        return cursor;
    }

    /** Closes one cursor; null: all. */
    void close(@Nullable String name) {
        if (name == null) {
            cursors.clear();
        } else if (cursors.remove(name) == null) {
            throw unknown(name);
        }
    }

    /** Closes the cursors that end with the transaction. */
    void closeAtCommit() {
        cursors.values().removeIf(cursor -> !cursor.holds());
    }

    private static CrateError unknown(String name) {
        return new CrateError(ErrorKind.SQL_PARSE, "No cursor named `" + name + "` available");
    }
}
