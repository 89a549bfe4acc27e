package org.cratedb4j.embedded.internal.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The versions of rows that were deleted a short while ago: a row that comes again under its key counts on from there. Used under the
 * table's lock for writing.
 */
final class Tombstones {
    /** CrateDB's default of {@code index.gc_deletes}. */
    private static final long KEPT_MILLIS = 60_000;

    private final LongSupplier clockMillis;
    private final Map<Object, Tombstone> tombstones = new LinkedHashMap<>();

    Tombstones(LongSupplier clockMillis) {
        this.clockMillis = clockMillis;
    }

    private record Tombstone(int version, long deletedMillis) {}

    /** Remembers a row that was deleted, and forgets those deleted long ago. */
    void add(Object key, int version) {
        long now = clockMillis.getAsLong();
        tombstones.remove(key);
        tombstones.put(key, new Tombstone(version, now));
        Iterator<Tombstone> oldest = tombstones.values().iterator();
        while (oldest.hasNext() && oldest.next().deletedMillis() + KEPT_MILLIS < now) {
            oldest.remove();
        }
    }

    /** The version of a new row. */
    int nextVersion(Object key) {
        Tombstone tombstone = tombstones.remove(key);
        return tombstone == null || tombstone.deletedMillis() + KEPT_MILLIS < clockMillis.getAsLong()
                ? 1
                : tombstone.version() + 1;
    }
}
