package org.cratedb4j.client.internal.mapping;

import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a class is made of named values: a record of its components, a bean by its setters. */
abstract class ObjectMapping {

    /** One value that the class is made of. */
    record Slot(String name, Type type) {}

    private static final ClassValue<ObjectMapping> KNOWN = new ClassValue<>() {
        @Override
        protected ObjectMapping computeValue(Class<?> type) {
            return create(type);
        }
    };

    /** The mapping of a class. */
    static ObjectMapping of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static ObjectMapping create(Class<?> type) {
        if (type.isRecord()) {
            return new RecordMapping(type);
        }
        if (type.isInterface() || type.isPrimitive() || Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalArgumentException(type.getTypeName() + " is neither a record nor a bean");
        }
        return new BeanMapping(type);
    }

    /** The values that the class is made of. */
    abstract List<Slot> slots();

    /** Whether each slot must have a value. */
    abstract boolean isComplete();

    /** A new instance of converted values, one for each slot that is given. */
    abstract Object create(@Nullable Object[] values, boolean[] given);

    /** A new instance of an object's members. */
    final Object map(Map<?, ?> members, TypeVariables variables, Conversions conversions) {
        List<String> names = members.keySet().stream().map(String::valueOf).toList();
        int[] sources = Names.match(slots().stream().map(Slot::name).toList(), names);
        @Nullable Object[] values = new @Nullable Object[sources.length];
        boolean[] given = new boolean[sources.length];
        for (int i = 0; i < sources.length; i++) {
            // An object may lack what others of its column have; that is as good as NULL.
            given[i] = sources[i] >= 0 || isComplete();
            Object value = sources[i] >= 0 ? members.get(names.get(sources[i])) : null;
            if (given[i]) {
                Slot slot = slots().get(i);
                values[i] = conversions.convertWithin("." + slot.name(), value, variables.resolve(slot.type()));
            }
        }
        return create(values, given);
    }
}
