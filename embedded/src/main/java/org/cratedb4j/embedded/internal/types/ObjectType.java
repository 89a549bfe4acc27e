package org.cratedb4j.embedded.internal.types;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** OBJECT, with the columns that are known inside it. */
public final class ObjectType extends BaseType {
    private final ColumnPolicy policy;
    private final Map<String, DataType> inner;
    /** The type of keys that are not known. */
    private final @Nullable DataType others;

    /**
     * @param policy what becomes of other keys
     * @param inner the types of known keys, in their order
     */
    public ObjectType(ColumnPolicy policy, Map<String, DataType> inner) {
        this(policy, inner, null);
    }

    private ObjectType(ColumnPolicy policy, Map<String, DataType> inner, @Nullable DataType others) {
        super(TypeId.OBJECT, "object", Precedence.OBJECT);
        this.policy = policy;
        this.inner = Collections.unmodifiableMap(new LinkedHashMap<>(inner));
        this.others = others;
    }

    /** An object with any keys, each of which is cast to one type when it is read. Only tables of the system have such objects. */
    public static ObjectType mapOf(DataType values) {
        return new ObjectType(ColumnPolicy.DYNAMIC, Map.of(), values);
    }

    /** Whether it was made by {@link #mapOf}. */
    public boolean isMap() {
        return others != null;
    }

    /** What becomes of other keys. */
    public ColumnPolicy policy() {
        return policy;
    }

    /** The types of known keys, in their order. Unmodifiable. */
    public Map<String, DataType> inner() {
        return inner;
    }

    /** The type of a key; undefined when it is not known. */
    public DataType inner(String key) {
        return inner.getOrDefault(key, others == null ? DataTypes.UNDEFINED : others);
    }

    /** The type at the end of a path of keys; each array on the way makes it an array. Undefined when it is not known. */
    public DataType inner(List<String> path) {
        if (path.isEmpty()) {
            return this;
        }
        DataType first = inner(path.get(0));
        DataType element = ArrayType.unnest(first);
        List<String> rest = path.subList(1, path.size());
        DataType last = rest.isEmpty()
                ? element
                : element instanceof ObjectType object ? object.inner(rest) : DataTypes.UNDEFINED;
        return rest.isEmpty() || element instanceof ObjectType
                ? ArrayType.nest(last, ArrayType.dimensions(first))
                : DataTypes.UNDEFINED;
    }

    /** The same type with one more, or another, key. */
    public ObjectType with(String key, DataType type) {
        Map<String, DataType> changed = new LinkedHashMap<>(inner);
        changed.put(key, type);
        return new ObjectType(policy, changed);
    }

    /** The same type without a key. */
    public ObjectType without(String key) {
        Map<String, DataType> changed = new LinkedHashMap<>(inner);
        changed.remove(key);
        return new ObjectType(policy, changed);
    }

    /** All keys of both, the types of common keys merged. */
    ObjectType merge(ObjectType other) {
        Map<String, DataType> merged = new LinkedHashMap<>(inner);
        other.inner.forEach((key, type) -> merged.merge(key, type, DataTypes::merge));
        return new ObjectType(ColumnPolicy.DYNAMIC, merged);
    }

    @Override
    public boolean isConvertibleTo(DataType target, boolean explicit) {
        // Inner types are not looked at: the cast itself names the key that does not fit.
        return target.id() == TypeId.OBJECT
                || Conversions.allowed(TypeId.OBJECT, target.id())
                || (explicit && target.id() == TypeId.TEXT)
                || ArrayType.unnest(target).id() == TypeId.UNDEFINED;
    }

    @Override
    public boolean matchesSignature(DataType other) {
        return other instanceof ObjectType;
    }

    @Override
    Object convert(Object value, boolean explicit) {
        Object source = value instanceof String text ? parse(text) : value;
        if (!(source instanceof Map<?, ?> map)) {
            throw CastException.of(value, this);
        }
        Map<String, @Nullable Object> converted = new LinkedHashMap<>();
        map.forEach((key, element) -> converted.put((String) key, convertElement((String) key, element, explicit)));
        return converted;
    }

    private @Nullable Object convertElement(String key, @Nullable Object element, boolean explicit) {
        DataType type = inner(key);
        if (element == null) {
            return null;
        }
        try {
            return Casts.convert(element, type, explicit);
        } catch (CastException | NumberFormatException e) {
            throw new CrateError(
                    org.cratedb4j.embedded.internal.errors.ErrorKind.SQL_PARSE,
                    "Cannot cast object element `" + key + "` with value `" + element + "` to type `" + type + "`");
        }
    }

    private Object parse(String text) {
        try {
            return Objects.requireNonNull(Json.parse(text));
        } catch (CastException | NullPointerException e) {
            throw Casts.failure(text, this);
        }
    }

    @Override
    public @Nullable Object valueForInsert(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        map.forEach(
                (key, element) -> stored.put((String) key, inner((String) key).valueForInsert(element)));
        return stored;
    }

    @Override
    public int compare(Object a, Object b) {
        return Maps.compare((Map<?, ?>) a, (Map<?, ?>) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        Json.write(out, value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectType type && policy == type.policy && inner.equals(type.inner);
    }

    @Override
    public int hashCode() {
        return Objects.hash(policy, inner);
    }
}
