package org.cratedb4j.cloud.internal.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.cratedb4j.cloud.CloudAnswerException;
import org.jspecify.annotations.Nullable;

/**
 * Takes typed values from a JSON object, and knows which fields nobody took. A field that is null counts as one that is
 * not there. For one thread.
 */
public final class JsonObject {

    private final String what;
    private final Map<String, ?> fields;
    private final Set<String> taken = new HashSet<>();

    /** An object that stands for something, which messages name. */
    public JsonObject(String what, Map<String, ?> fields) {
        this.what = what;
        this.fields = fields;
    }

    public String text(String name) {
        return findText(name).orElseThrow(() -> missing(name));
    }

    /** A text, empty also where the service writes an empty text for none. */
    public Optional<String> findText(String name) {
        return find(name, String.class).filter(text -> !text.isEmpty());
    }

    public List<String> texts(String name) {
        return elements(name).stream()
                .map(element -> as(name, String.class, element))
                .toList();
    }

    public boolean flag(String name) {
        return findFlag(name).orElse(false);
    }

    public Optional<Boolean> findFlag(String name) {
        return find(name, Boolean.class);
    }

    public int integer(String name) {
        return findInteger(name).orElseThrow(() -> missing(name));
    }

    public OptionalInt findInteger(String name) {
        Optional<BigDecimal> number = findNumber(name);
        return number.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(exact(name, number.get(), BigDecimal::intValueExact));
    }

    public OptionalLong findLong(String name) {
        Optional<BigDecimal> number = findNumber(name);
        return number.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(exact(name, number.get(), BigDecimal::longValueExact));
    }

    public Optional<BigDecimal> findNumber(String name) {
        return find(name, Number.class).map(number -> new BigDecimal(number.toString()));
    }

    public Instant instant(String name) {
        return findInstant(name).orElseThrow(() -> missing(name));
    }

    public Optional<Instant> findInstant(String name) {
        return findText(name).map(text -> {
            try {
                return Timestamp.parse(text);
            } catch (DateTimeException e) {
                throw new CloudAnswerException(what + ": field " + name + " is no timestamp: " + text, e);
            }
        });
    }

    /** An object as it is. */
    @SuppressWarnings("unchecked") // the names of a JSON object are strings
    public Optional<Map<String, Object>> findObject(String name) {
        return find(name, Map.class).map(map -> Collections.unmodifiableMap((Map<String, Object>) map));
    }

    public <T> Optional<T> find(String name, Function<Map<String, ?>, T> reader) {
        return findObject(name).map(reader);
    }

    public <T> List<T> list(String name, Function<Map<String, ?>, T> reader) {
        return elements(name).stream()
                .map(element -> reader.apply(asObject(name, element)))
                .toList();
    }

    /** The fields that nobody took. */
    public Map<String, Object> rest() {
        Map<String, Object> rest = new LinkedHashMap<>(fields);
        rest.keySet().removeAll(taken);
        return Collections.unmodifiableMap(rest);
    }

    private List<?> elements(String name) {
        return find(name, List.class).<List<?>>map(list -> list).orElse(List.of());
    }

    @SuppressWarnings("unchecked") // the names of a JSON object are strings
    private Map<String, ?> asObject(String name, @Nullable Object element) {
        return (Map<String, ?>) as(name, Map.class, element);
    }

    private <T> Optional<T> find(String name, Class<T> type) {
        taken.add(name);
        Object value = fields.get(name);
        return value == null ? Optional.empty() : Optional.of(as(name, type, value));
    }

    private <T> T as(String name, Class<T> type, @Nullable Object value) {
        if (!type.isInstance(value)) {
            String found = value == null ? "null" : value.getClass().getSimpleName();
            throw new CloudAnswerException(
                    what + ": field " + name + " is no " + type.getSimpleName() + " but a " + found);
        }
        return type.cast(value);
    }

    private <T> T exact(String name, BigDecimal number, Function<BigDecimal, T> conversion) {
        try {
            return conversion.apply(number);
        } catch (ArithmeticException e) {
            throw new CloudAnswerException(what + ": field " + name + " is no whole number in its range: " + number, e);
        }
    }

    private CloudAnswerException missing(String name) {
        return new CloudAnswerException(what + ": field " + name + " is missing");
    }
}
