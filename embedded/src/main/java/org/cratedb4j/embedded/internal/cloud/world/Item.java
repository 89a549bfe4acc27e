package org.cratedb4j.embedded.internal.cloud.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the control plane keeps, as the fields that it answers. Read and changed only under the lock of the world it
 * belongs to.
 */
public final class Item {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** Something new with an id of its own. */
    public static Item create(Instant now) {
        return new Item().with("id", UUID.randomUUID().toString()).with("dc", times(now, now));
    }

    private static Map<String, Object> times(Object created, Instant modified) {
        Map<String, Object> times = new LinkedHashMap<>();
        times.put("created", created instanceof Instant instant ? Timestamps.withOffset(instant) : created);
        times.put("modified", Timestamps.withOffset(modified));
        return times;
    }

    public Item with(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /** Remembers that it was changed. */
    public Item touched(Instant now) {
        Object created = ((Map<?, ?>) Objects.requireNonNull(fields.get("dc"))).get("created");
        return with("dc", times(Objects.requireNonNull(created), now));
    }

    public String id() {
        return text("id");
    }

    public String text(String name) {
        return String.valueOf(fields.get(name));
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    public long number(String name) {
        return fields.get(name) instanceof Number number ? number.longValue() : 0;
    }

    public @Nullable Object get(String name) {
        return fields.get(name);
    }

    /** What is answered. */
    public Map<String, @Nullable Object> json() {
        return new LinkedHashMap<>(fields);
    }
}
