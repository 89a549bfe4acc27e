package org.cratedb4j.embedded.internal.functions;

import java.util.function.Function;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.TypeId;

/** Numbers in the Java form of a type, cut to size without a check, as CrateDB does behind its functions. */
final class Numbers {
    private Numbers() {}

    /** A body that gives its number in the form of the result's type. */
    static Function<Binding, ScalarTable.Body> toResult(Function<Number, ? extends Number> body) {
        return binding -> ScalarTable.nullIfAnyNull((context, arguments) ->
                arguments[0] instanceof Number argument ? narrow(body.apply(argument), binding.result()) : null);
    }

    static Object narrow(Number number, DataType type) {
        return switch (type.id()) {
            case TypeId.BYTE -> number.byteValue();
            case TypeId.SMALLINT -> number.shortValue();
            case TypeId.INTEGER -> number.intValue();
            case TypeId.BIGINT -> number.longValue();
            case TypeId.REAL -> number.floatValue();
            case TypeId.DOUBLE -> number.doubleValue();
            default -> number;
        };
    }
}
