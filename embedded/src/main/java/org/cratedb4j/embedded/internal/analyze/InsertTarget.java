package org.cratedb4j.embedded.internal.analyze;

import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A column that INSERT names.
 *
 * @param name the column
 * @param type its type
 * @param defaultValue what DEFAULT stands for; null: NULL
 */
public record InsertTarget(
        String name, DataType type, @Nullable Expression defaultValue) {}
