package org.cratedb4j.embedded.internal.types;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A CrateDB data type. Immutable, compared by value. The values of each type have one Java form inside the engine:
 *
 * <ul>
 *   <li>BOOLEAN {@link Boolean}; "char" {@link Byte}; SMALLINT {@link Short}; INTEGER {@link Integer}; BIGINT {@link Long};
 *       REAL {@link Float}; DOUBLE PRECISION {@link Double}; NUMERIC {@link java.math.BigDecimal}
 *   <li>TEXT, VARCHAR(n), CHARACTER(n), JSON, IP {@link String}; UUID {@link java.util.UUID}; BIT {@link BitString};
 *       REGCLASS, REGPROC, REGTYPE {@link CatalogObject}
 *   <li>TIMESTAMP with and without time zone, DATE {@link Long} milliseconds since 1970; TIME WITH TIME ZONE {@link TimeTz};
 *       INTERVAL {@link Interval}
 *   <li>OBJECT {@code Map<String, Object>} in insertion order; ARRAY {@code List<Object>}; ROW {@code List<Object>};
 *       GEO_POINT {@link GeoPoint}; GEO_SHAPE {@code Map<String, Object>} (GeoJSON); FLOAT_VECTOR {@code float[]}
 *   <li>SQL NULL, in every type: Java {@code null}
 * </ul>
 *
 * {@code toString()} is the name with its parameters, "numeric(18,4)", as most messages show it.
 */
public interface DataType extends Comparator<Object> {
    /** The id that {@code col_types} shows, for example 4 for TEXT; 100 for arrays. */
    int id();

    /** The name without parameters, as information_schema shows it: "integer", "text", "bigint_array". */
    String name();

    /** CrateDB's order of precedence: in {@code a + b}, the operand of the lower precedence is cast to the other's type. */
    Precedence precedence();

    /** Whether a value of this type can be cast to {@code target}; more pairs can be cast when the cast is written out. */
    boolean isConvertibleTo(DataType target, boolean explicit);

    /** Whether a parameter of type {@code other} is this type to a function: its own parameters ({@code numeric(4,1)}) do not count. */
    boolean matchesSignature(DataType other);

    /**
     * Brings a value of any type's Java form into this type's, as CrateDB does on its own initiative (comparison, insert).
     *
     * @throws org.cratedb4j.embedded.internal.errors.CrateError "Cannot cast value ..." when the value cannot be brought into this type;
     *     {@link Casts#constant} gives the text that constants fail with
     */
    @Nullable
    Object implicitCast(@Nullable Object value);

    /** Like {@link #implicitCast}, for {@code CAST(x AS type)}: truncates, where CrateDB does, what a column would refuse. */
    @Nullable
    Object explicitCast(@Nullable Object value);

    /**
     * Like {@link #explicitCast(Object)}, with what a name without schema belongs to: REGCLASS asks for it.
     *
     * @param currentSchema the session's schema
     */
    default @Nullable Object explicitCast(@Nullable Object value, String currentSchema) {
        return explicitCast(value);
    }

    /**
     * What a column of this type stores for a value that already has this type: pads CHARACTER(n), cuts surplus blanks.
     *
     * @throws org.cratedb4j.embedded.internal.errors.CrateError when the column refuses the value, for example for its length
     */
    @Nullable
    Object valueForInsert(@Nullable Object value);

    /** Why a column cannot have this type, as the text of an UNSUPPORTED_FEATURE error; null when it can. */
    @Nullable
    String storageObstacle();

    /** Orders two non-null values of this type. NaN equals NaN, as in CrateDB. */
    @Override
    int compare(Object a, Object b);

    /** Writes the value as CrateDB writes it into {@code rows}. */
    void write(JsonGenerator out, @Nullable Object value);

    /** Writes what stands for this type in {@code col_types}: its id, or {@code [100, inner]}. */
    void writeId(JsonGenerator out);

    /** The length of VARCHAR(n), CHARACTER(n), BIT(n), the dimensions of FLOAT_VECTOR(n); null without one. */
    default @Nullable Integer characterMaximumLength() {
        return null;
    }

    /** Bits of a binary number type, digits of NUMERIC(p, s); null for other types. */
    default @Nullable Integer numericPrecision() {
        return null;
    }

    /** Whether {@code a} and {@code b}, either of them null, are the same value. */
    default boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        return compare(a, b) == 0;
    }
}
