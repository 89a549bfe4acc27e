package org.cratedb4j.client.internal.wire;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.client.ParameterException;
import org.jspecify.annotations.Nullable;

/** The components of a record, as an object's members or as a row's parameters. */
public final class RecordValues {

    private RecordValues() {}

    /** The components by name, in order. */
    public static Map<String, @Nullable Object> toMap(Record instance) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : instance.getClass().getRecordComponents()) {
            values.put(component.getName(), value(instance, component));
        }
        return values;
    }

    /** The components in order. */
    public static List<@Nullable Object> toList(Record instance) {
        return Collections.unmodifiableList(new ArrayList<>(toMap(instance).values()));
    }

    private static @Nullable Object value(Record instance, RecordComponent component) {
        Method accessor = component.getAccessor();
        try {
            accessor.setAccessible(true);
            return accessor.invoke(instance);
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            throw new ParameterException(
                    "The components of " + instance.getClass().getTypeName()
                            + " cannot be read: open its package to org.cratedb4j.client",
                    e);
        } catch (InvocationTargetException e) {
            throw new ParameterException(
                    "The accessor of " + instance.getClass().getTypeName() + "." + component.getName() + " failed", e);
        }
    }
}
