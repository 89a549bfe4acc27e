package org.cratedb4j.client.types;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, as CrateDB names it in an answer.
 *
 * <p>A type that this version does not know keeps its number ({@link #id()}) and has the kind {@link TypeKind#UNKNOWN};
 * its values are plain JSON values. Immutable and safe for use by many threads.
 */
public final class CrateType {

    /** The number that stands for an array; its elements' type follows it. */
    public static final int ARRAY_ID = 100;

    private final int id;
    private final TypeKind kind;
    private final @Nullable CrateType element;

    private CrateType(int id, TypeKind kind, @Nullable CrateType element) {
        this.id = id;
        this.kind = kind;
        this.element = element;
    }

    /**
     * The type with a number of CrateDB's.
     *
     * @param id the number, known or not
     * @return the type
     */
    public static CrateType of(int id) {
        return new CrateType(id, TypeKind.ofId(id), null);
    }

    /**
     * The type of a kind that has no element type.
     *
     * @param kind any kind but {@link TypeKind#ARRAY} and {@link TypeKind#UNKNOWN}
     * @return the type
     * @throws IllegalArgumentException if the kind alone does not make a type
     */
    public static CrateType of(TypeKind kind) {
        if (kind == TypeKind.ARRAY || kind == TypeKind.UNKNOWN) {
            throw new IllegalArgumentException(kind + " alone is no type");
        }
        return new CrateType(kind.id(), kind, null);
    }

    /**
     * The type of arrays of a type.
     *
     * @param element the elements' type, which may be an array itself
     * @return the array type
     */
    public static CrateType arrayOf(CrateType element) {
        return new CrateType(ARRAY_ID, TypeKind.ARRAY, Objects.requireNonNull(element, "element is null"));
    }

    /**
     * The number CrateDB uses for this type.
     *
     * @return the number
     */
    public int id() {
        return id;
    }

    /**
     * What kind of type this is.
     *
     * @return the kind, {@link TypeKind#UNKNOWN} for a number that this version does not know
     */
    public TypeKind kind() {
        return kind;
    }

    /**
     * The type of an array's elements.
     *
     * @return the type, empty for whatever is not an array
     */
    public Optional<CrateType> element() {
        return Optional.ofNullable(element);
    }

    /**
     * The Java class that values of this type have when no other is asked for.
     *
     * @return the class; {@code Object} where it depends on the value
     */
    public Class<?> javaType() {
        return kind.javaType();
    }

    /**
     * The name as in SQL, for example {@code BIGINT} or {@code ARRAY(TEXT)}.
     *
     * @return the name
     */
    public String sqlName() {
        if (element != null) {
            return "ARRAY(" + element.sqlName() + ")";
        }
        return kind == TypeKind.UNKNOWN ? "UNKNOWN(" + id + ")" : kind.sqlName();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CrateType that && id == that.id && Objects.equals(element, that.element);
    }

    @Override
    public int hashCode() {
        return 31 * id + Objects.hashCode(element);
    }

    @Override
    public String toString() {
        return sqlName();
    }
}
