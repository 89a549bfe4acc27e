package org.cratedb4j.client.internal.mapping;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records with their canonical constructor. */
final class RecordMapping extends ObjectMapping {

    private final Constructor<?> constructor;
    private final List<Slot> slots;

    RecordMapping(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        constructor = Reflection.constructor(type, types);
        slots = Arrays.stream(components)
                .map(component -> new Slot(component.getName(), component.getGenericType()))
                .toList();
    }

    @Override
    List<Slot> slots() {
        return slots;
    }

    @Override
    boolean isComplete() {
        return true;
    }

    @Override
    Object create(@Nullable Object[] values, boolean[] given) {
        return Reflection.create(constructor, values);
    }
}
