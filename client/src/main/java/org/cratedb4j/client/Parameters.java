package org.cratedb4j.client;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.client.internal.sql.ParsedStatement;
import org.cratedb4j.client.internal.wire.ObjectValues;
import org.jspecify.annotations.Nullable;

/** The values of a statement's parameters: positional or named, never both. */
record Parameters(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {

    static Parameters of(@Nullable Object... values) {
        return new Parameters(Collections.unmodifiableList(Arrays.asList(values.clone())), Map.of());
    }

    static Parameters of(List<? extends @Nullable Object> values) {
        return of(values.toArray());
    }

    boolean isEmpty() {
        return positional.isEmpty() && named.isEmpty();
    }

    Parameters bind(String name, @Nullable Object value) {
        Objects.requireNonNull(name, "name is null");
        return bind(Collections.singletonMap(name, value));
    }

    Parameters bind(Record values) {
        return bind(ObjectValues.toMap(values));
    }

    Parameters bind(Map<String, ? extends @Nullable Object> values) {
        if (!positional.isEmpty()) {
            throw new ParameterException("The statement has positional parameters; named ones cannot be added");
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(named);
        all.putAll(values);
        return new Parameters(positional, Collections.unmodifiableMap(all));
    }

    /** The values in the order in which the statement's text numbers them. */
    List<@Nullable Object> order(ParsedStatement statement) {
        if (positional.isEmpty()) {
            return statement.order(named);
        }
        if (!statement.names().isEmpty()) {
            throw new ParameterException("The statement has named parameters (:" + String.join(", :", statement.names())
                    + ") but positional values");
        }
        return positional;
    }
}
