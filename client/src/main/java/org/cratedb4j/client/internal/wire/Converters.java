package org.cratedb4j.client.internal.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cratedb4j.client.types.Converter;
import org.jspecify.annotations.Nullable;

/** The caller's converters, by the classes and by the columns that they are for. Immutable. */
public final class Converters {

    /** No converter at all. */
    public static final Converters NONE = new Converters(Map.of(), Map.of());

    private final Map<Class<?>, Converter<?, ?>> byType;
    private final Map<String, Converter<?, ?>> byColumn;

    private Converters(Map<Class<?>, Converter<?, ?>> byType, Map<String, Converter<?, ?>> byColumn) {
        this.byType = byType;
        this.byColumn = byColumn;
    }

    /** These and one for its class, in the place of another one for it. */
    public Converters with(Converter<?, ?> converter) {
        return new Converters(added(byType, Map.of(converter.type(), converter)), byColumn);
    }

    /** These and one for a column. */
    public Converters with(String column, Converter<?, ?> converter) {
        return new Converters(byType, added(byColumn, Map.of(column, converter)));
    }

    /** These and others, which come first. */
    public Converters with(Converters others) {
        return others == NONE ? this : new Converters(added(byType, others.byType), added(byColumn, others.byColumn));
    }

    private static <K> Map<K, Converter<?, ?>> added(Map<K, Converter<?, ?>> some, Map<K, Converter<?, ?>> more) {
        Map<K, Converter<?, ?>> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    /** The converter that makes instances of a class of results' values, null if there is none. */
    public @Nullable Converter<?, ?> reading(Class<?> type) {
        Converter<?, ?> converter = byType.get(type);
        return converter == null || converter.reader() == null ? null : converter;
    }

    /** The converter for a column, null if there is none. */
    public @Nullable Converter<?, ?> ofColumn(String name) {
        return byColumn.get(name);
    }

    /** The converter that makes of an instance a value to be sent, null if there is none. */
    @Nullable
    Converter<?, ?> writing(Object value) {
        if (byType.isEmpty()) {
            return null;
        }
        Converter<?, ?> exact = byType.get(value.getClass());
        if (exact != null) {
            return exact.writer() == null ? null : exact;
        }
        for (Converter<?, ?> converter : byType.values()) {
            if (converter.writer() != null && converter.type().isInstance(value)) {
                return converter;
            }
        }
        return null;
    }
}
