package org.cratedb4j.client.internal.mapping;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes beans with their constructor without parameters and their setters. */
final class BeanMapping extends ObjectMapping {

    private static final int PREFIX = "set".length();

    private final Constructor<?> constructor;
    private final List<Method> setters = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    BeanMapping(Class<?> type) {
        constructor = Reflection.constructor(type);
        for (Method method : type.getMethods()) {
            boolean setter = method.getName().startsWith("set")
                    && method.getName().length() > PREFIX
                    && method.getParameterCount() == 1
                    && !method.isBridge();
            if (setter) {
                Reflection.open(method, type);
                setters.add(method);
                // Capitals do not count in matching names.
                slots.add(new Slot(method.getName().substring(PREFIX), method.getGenericParameterTypes()[0]));
            }
        }
        if (setters.isEmpty()) {
            throw new IllegalArgumentException(type.getTypeName() + " is neither a record nor a bean with setters");
        }
    }

    @Override
    List<Slot> slots() {
        return slots;
    }

    @Override
    boolean isComplete() {
        return false;
    }

    @Override
    Object create(@Nullable Object[] values, boolean[] given) {
        Object bean = Reflection.create(constructor);
        for (int i = 0; i < values.length; i++) {
            if (given[i]) {
                Reflection.invoke(setters.get(i), bean, values[i]);
            }
        }
        return bean;
    }
}
