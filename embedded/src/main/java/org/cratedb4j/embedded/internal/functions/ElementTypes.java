package org.cratedb4j.embedded.internal.functions;

import java.util.function.Consumer;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.TypeId;

/** Array functions refuse arrays of which nothing but {@code []} or NULL is known. */
final class ElementTypes {
    private ElementTypes() {}

    static Consumer<Binding> requireKnown(String function) {
        return binding -> require(
                isKnown(binding, 0),
                "The inner type of the array argument `" + function + "` function cannot be undefined");
    }

    static void requireKnown(Binding binding) {
        require(
                isKnown(binding, 0),
                "When used with only one argument, the inner type of the array argument cannot be undefined");
    }

    static Consumer<Binding> requireOneKnown(String function) {
        return binding -> require(
                isKnown(binding, 0) && isKnown(binding, 1),
                "One of the arguments of the `" + function + "` function can be of undefined inner type, but not both");
    }

    private static boolean isKnown(Binding binding, int argument) {
        return binding.argument(argument) instanceof ArrayType array
                && array.inner().id() != TypeId.UNDEFINED;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new CrateError(ErrorKind.SQL_PARSE, otherwise);
        }
    }
}
