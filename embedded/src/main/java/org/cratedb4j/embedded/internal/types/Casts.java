package org.cratedb4j.embedded.internal.types;

import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/** Casts and the three texts that CrateDB refuses one with. */
public final class Casts {
    private Casts() {}

    /**
     * Casts a constant. CrateDB names the constant and its type when that fails: "Cannot cast `'abc'` of type `text` to type `integer`".
     *
     * @param printed the constant as it prints in an expression
     */
    public static @Nullable Object constant(
            @Nullable Object value, DataType source, DataType target, boolean explicit, Supplier<String> printed) {
        if (value == null) {
            return null;
        }
        try {
            return convert(value, target, explicit);
        } catch (CastException | NumberFormatException e) {
            throw new CrateError(
                    ErrorKind.SQL_PARSE,
                    "Cannot cast `" + printed.get() + "` of type `" + source + "` to type `" + target + "`");
        }
    }

    /** As {@link #constant(Object, DataType, DataType, boolean, Supplier)}, printing the value as a literal. */
    public static @Nullable Object constant(
            @Nullable Object value, DataType source, DataType target, boolean explicit) {
        return constant(value, source, target, explicit, () -> Literals.print(value));
    }

    /** {@code TRY_CAST}: null where a cast fails. */
    public static @Nullable Object attempt(@Nullable Object value, DataType target) {
        try {
            return target.explicitCast(value);
        } catch (CrateError e) {
            return null;
        }
    }

    /** The error of a cast between types that have no conversion. */
    public static CrateError impossible(DataType source, DataType target) {
        return new CrateError(
                ErrorKind.SQL_PARSE, "Cannot cast expressions from type `" + source + "` to type `" + target + "`");
    }

    /** The error of a value that cannot be cast while rows are computed. */
    public static CrateError failure(Object value, DataType target) {
        return new CrateError(ErrorKind.SQL_PARSE, "Cannot cast value `" + value + "` to type `" + target + "`");
    }

    /** Converts without wording the failure. */
    static @Nullable Object convert(Object value, DataType target, boolean explicit) {
        return target instanceof BaseType type ? type.convert(value, explicit) : target.explicitCast(value);
    }
}
