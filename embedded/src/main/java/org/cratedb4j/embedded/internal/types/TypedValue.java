package org.cratedb4j.embedded.internal.types;

import org.jspecify.annotations.Nullable;

/** A value in its type's Java form. */
public record TypedValue(DataType type, @Nullable Object value) {}
