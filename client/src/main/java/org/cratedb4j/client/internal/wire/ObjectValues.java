package org.cratedb4j.client.internal.wire;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cratedb4j.client.ParameterException;
import org.jspecify.annotations.Nullable;

/**
 * What a record or a bean is made of, as an object's members or as a row's parameters. A bean is made of those properties
 * that have both a getter and a setter.
 */
public final class ObjectValues {

    private static final int PREFIX = "get".length();

    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            List<Member> members = type.isRecord() ? components(type) : properties(type);
            members.forEach(member -> open(member.getter(), type));
            return members;
        }
    };

    private record Member(String name, Method getter) {}

    private ObjectValues() {}

    /** Whether an object is a record or a bean, and no class of Java's own. */
    public static boolean isMadeOfMembers(Object instance) {
        Class<?> type = instance.getClass();
        return type.isRecord()
                || (!type.getName().startsWith("java") && !MEMBERS.get(type).isEmpty());
    }

    /** The members by name: a record's in order, a bean's in the alphabet's. */
    public static Map<String, @Nullable Object> toMap(Object instance) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Member member : MEMBERS.get(instance.getClass())) {
            values.put(member.name(), value(instance, member));
        }
        return values;
    }

    /** The components of a record in order. */
    public static List<@Nullable Object> toList(Record instance) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Member member : MEMBERS.get(instance.getClass())) {
            values.add(value(instance, member));
        }
        return values;
    }

    private static List<Member> components(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return Arrays.stream(components)
                .map(component -> new Member(component.getName(), component.getAccessor()))
                .toList();
    }

    private static List<Member> properties(Class<?> type) {
        List<String> setters = Stream.of(type.getMethods())
                .filter(method -> method.getParameterCount() == 1)
                .map(Method::getName)
                .toList();
        return Stream.of(type.getMethods())
                .filter(method -> isGetter(method) && setters.contains("set" + capitalized(method)))
                .map(method -> new Member(decapitalized(capitalized(method)), method))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    private static boolean isGetter(Method method) {
        boolean named = method.getName().startsWith("get")
                || (method.getName().startsWith("is") && method.getReturnType() == boolean.class);
        return named && method.getParameterCount() == 0 && !method.isBridge();
    }

    private static String capitalized(Method getter) {
        String name = getter.getName();
        return name.substring(name.startsWith("get") ? PREFIX : "is".length());
    }

    /** As in the specification of Java's beans: several capitals in the beginning, as in URL, stay. */
    private static String decapitalized(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym || name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static void open(Method getter, Class<?> type) {
        try {
            getter.setAccessible(true);
        } catch (InaccessibleObjectException e) {
            throw new ParameterException(
                    "The members of " + type.getTypeName()
                            + " cannot be read: open its package to org.cratedb4j.client",
                    e);
        }
    }

    private static @Nullable Object value(Object instance, Member member) {
        try {
            return member.getter().invoke(instance);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ParameterException(
                    "The value of " + instance.getClass().getTypeName() + "." + member.name() + " cannot be had", e);
        }
    }
}
