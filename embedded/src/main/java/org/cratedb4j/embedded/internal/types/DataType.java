package org.cratedb4j.embedded.internal.types;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A CrateDB data type. Immutable, compared by value. The values of each type have one Java form inside the engine:
 *
 * <ul>
 *   <li>BOOLEAN {@link Boolean}; "char" {@link Byte}; SMALLINT {@link Short}; INTEGER {@link Integer}; BIGINT {@link Long};
 *       REAL {@link Float}; DOUBLE PRECISION {@link Double}; NUMERIC {@link java.math.BigDecimal}
 *   <li>TEXT, VARCHAR(n), CHARACTER(n), JSON, IP, REGPROC ... {@link String}; UUID {@link java.util.UUID}; BIT {@link BitString}
 *   <li>TIMESTAMP with and without time zone, DATE {@link Long} milliseconds since 1970; TIME WITH TIME ZONE {@link TimeTz};
 *       INTERVAL {@link Interval}
 *   <li>OBJECT {@code Map<String, Object>} in insertion order; ARRAY {@code List<Object>}; ROW {@code List<Object>};
 *       GEO_POINT {@link GeoPoint}; GEO_SHAPE {@code Map<String, Object>} (GeoJSON); FLOAT_VECTOR {@code float[]}
 *   <li>SQL NULL, in every type: Java {@code null}
 * </ul>
 */
public interface DataType {
    /** The id that {@code col_types} shows, for example 4 for TEXT; 100 for arrays. */
    int id();

    /** The name as CrateDB prints it in messages and information_schema: "integer", "text(10)", "bigint_array". */
    String name();

    /** CrateDB's order of precedence: in {@code a + b}, the operand of the lower precedence is cast to the other's type. */
    int precedence();

    /** Whether a value of this type can be cast to {@code target}; more pairs can be cast when the cast is written out. */
    boolean isConvertibleTo(DataType target, boolean explicit);

    /**
     * Brings a value of any type's Java form into this type's, as CrateDB does on its own initiative (comparison, insert).
     *
     * @throws org.cratedb4j.embedded.internal.errors.CrateError when the value cannot be brought into this type
     */
    @Nullable
    Object implicitCast(@Nullable Object value);

    /** Like {@link #implicitCast}, for {@code CAST(x AS type)}: truncates, where CrateDB does, what a column would refuse. */
    @Nullable
    Object explicitCast(@Nullable Object value);

    /** Orders two non-null values of this type. NaN equals NaN, as in CrateDB. */
    int compare(Object a, Object b);

    /** Writes the value as CrateDB writes it into {@code rows}. */
    void write(JsonGenerator out, @Nullable Object value);

    /** Writes what stands for this type in {@code col_types}: its id, or {@code [100, inner]}. */
    void writeId(JsonGenerator out);
}
