package org.cratedb4j.embedded.internal.functions;

import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * What a function's signature is chosen by.
 *
 * @param type the argument's type
 * @param constant a literal or parameter, which CrateDB casts more willingly than a column
 * @param value the constant's value; null when not constant
 */
public record Argument(
        DataType type, boolean constant, @Nullable Object value) {}
