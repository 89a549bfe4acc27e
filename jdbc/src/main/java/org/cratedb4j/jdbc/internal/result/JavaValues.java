package org.cratedb4j.jdbc.internal.result;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.TypeKind;
import org.cratedb4j.jdbc.internal.types.Conversions;
import org.cratedb4j.jdbc.internal.types.Temporals;

/** The client's values as the Java objects that JDBC has for their types. */
final class JavaValues {

    private JavaValues() {}

    /** The object that {@code getObject} returns; a value that is not in its type's usual form stays what it is. */
    static Object natural(CrateType type, Object value) throws SQLException {
        if (value instanceof Short || value instanceof Byte) {
            return ((Number) value).intValue();
        }
        if (value instanceof Instant || value instanceof ZonedDateTime || value instanceof LocalDateTime) {
            return Temporals.toTimestamp(value, null);
        }
        if (value instanceof LocalDate) {
            return Temporals.toDate(value, null);
        }
        return type.kind() == TypeKind.ARRAY || type.kind() == TypeKind.FLOAT_VECTOR
                ? CrateArray.of(type, value)
                : value;
    }

    /** The value as a class of the caller's choice. */
    static Object as(Class<?> target, CrateType type, Object value) throws SQLException {
        if (target == Object.class) {
            return natural(type, value);
        }
        return target == Array.class ? CrateArray.of(type, value) : Conversions.convert(value, target);
    }
}
