package org.cratedb4j.embedded.internal.cloud.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a request's body, checked when they are taken. */
public final class Fields {
    private static final int MAX_LENGTH = 512;

    private final Map<?, ?> fields;

    Fields(Map<?, ?> fields) {
        this.fields = fields;
    }

    /** Whether there is a field, be it null. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public String text(String name) {
        return findText(name).orElseThrow(() -> missing(name));
    }

    public Optional<String> findText(String name) {
        Optional<String> text = find(name, String.class);
        if (text.filter(value -> value.isEmpty() || value.length() > MAX_LENGTH).isPresent()) {
            throw CloudRefusal.badField(name, "Length must be between 1 and 512.");
        }
        return text;
    }

    public boolean flag(String name) {
        return find(name, Boolean.class).orElseThrow(() -> missing(name));
    }

    public Optional<Boolean> findFlag(String name) {
        return find(name, Boolean.class);
    }

    public long number(String name) {
        return findNumber(name).orElseThrow(() -> missing(name));
    }

    public Optional<Long> findNumber(String name) {
        return find(name, Number.class).map(Number::longValue);
    }

    public Optional<Fields> findFields(String name) {
        return find(name, Map.class).map(map -> new Fields(map));
    }

    public Fields fields(String name) {
        return findFields(name).orElseThrow(() -> missing(name));
    }

    public List<?> list(String name) {
        return find(name, List.class).<List<?>>map(list -> list).orElseThrow(() -> missing(name));
    }

    /** The fields as they are. */
    public Map<?, ?> map() {
        return fields;
    }

    private <T> Optional<T> find(String name, Class<T> type) {
        Object value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw CloudRefusal.badField(name, "Not a valid value.");
        }
        return Optional.of(type.cast(value));
    }

    private static CloudRefusal missing(String name) {
        return CloudRefusal.badField(name, "Missing data for required field.");
    }
}
