package org.cratedb4j.client.internal.mapping;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Reflection whose failures say what to do. Exceptions of the callers' own constructors and setters pass unchanged. */
final class Reflection {

    private Reflection() {}

    static Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            open(constructor, type);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getTypeName() + " has no constructor without parameters", e);
        }
    }

    static void open(AccessibleObject member, Class<?> type) {
        try {
            member.setAccessible(true);
        } catch (InaccessibleObjectException e) {
            throw new IllegalArgumentException(
                    type.getTypeName() + " is not accessible: open its package to org.cratedb4j.client", e);
        }
    }

    static Object create(Constructor<?> constructor, @Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(constructor + " cannot be called", e);
        }
    }

    static void invoke(Method setter, Object bean, @Nullable Object value) {
        try {
            setter.invoke(bean, value);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(setter + " cannot be called", e);
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalArgumentException("The constructor or setter failed", e.getCause());
    }
}
