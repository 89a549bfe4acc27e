package org.cratedb4j.embedded.internal.analyze;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.SelectItem;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Analyzes what a statement says about the rows of one table: defaults, generation rules, checks, assignments, WHERE, RETURNING.
 * System columns ({@code _id}, {@code _version}, {@code _doc} ...) are known.
 */
public final class TableAnalyzer {
    private final Relation table;
    private final @Nullable String alias;

    TableAnalyzer(Relation table, @Nullable String alias) {
        this.table = table;
        this.alias = alias;
    }

    /** An expression of its own type. */
    public RowExpression expression(Expression expression) {
        throw CrateError.unsupported(table + " " + alias);
    }

    /** An expression that is brought into a type as CrateDB does on its own initiative. */
    public RowExpression expression(Expression expression, DataType target) {
        throw CrateError.unsupported(table + " " + alias);
    }

    /** What DO UPDATE assigns: names are columns of the table, {@code excluded.x} those of the row that was to be inserted. */
    public ConflictExpression conflictExpression(Expression expression, DataType target) {
        throw CrateError.unsupported(table + " " + alias);
    }

    /** The rows of a condition; null: all. */
    public RowSelector where(@Nullable Expression condition) {
        throw CrateError.unsupported(table + " " + alias);
    }

    /** What RETURNING lists. */
    public RowProjection returning(List<SelectItem> items) {
        throw CrateError.unsupported(table + " " + alias);
    }
}
