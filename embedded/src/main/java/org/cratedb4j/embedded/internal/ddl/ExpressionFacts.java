package org.cratedb4j.embedded.internal.ddl;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.ColumnNames;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.ExpressionRewriter;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.Predicate;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.sql.tree.Subquery;
import org.jspecify.annotations.Nullable;

/** What can be told about an expression from its tree. */
public final class ExpressionFacts extends ExpressionRewriter {
    private final List<ColumnPath> columns = new ArrayList<>();

    private ExpressionFacts() {}

    /**
     * The columns that an expression names, in order.
     *
     * @throws CrateError when there is a query or a MATCH in it, which a table cannot keep
     */
    public static List<ColumnPath> columns(Expression expression) {
        ExpressionFacts facts = new ExpressionFacts();
        facts.rewrite(expression);
        return facts.columns;
    }

    /** The column that an expression is; null when it is something else. */
    static @Nullable ColumnPath column(Expression expression) {
        if (expression instanceof Reference.Column column) {
            return ColumnNames.path(column.name(), List.of());
        }
        if (expression instanceof Reference.Subscript subscript && subscript.index() instanceof Literal.Text key) {
            ColumnPath base = column(subscript.base());
            return base == null ? null : base.child(key.value());
        }
        return null;
    }

    @Override
    public Expression visitColumn(Reference.Column reference) {
        columns.add(ColumnNames.path(reference.name(), List.of()));
        return reference;
    }

    @Override
    public Expression visitSubscript(Reference.Subscript reference) {
        ColumnPath path = column(reference);
        if (path == null) {
            return super.visitSubscript(reference);
        }
        columns.add(path);
        return reference;
    }

    @Override
    public Expression visitMatch(Predicate.Match predicate) {
        throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "Cannot use MATCH in CREATE TABLE statements");
    }

    @Override
    public Expression visitScalarSubquery(Subquery.Scalar subquery) {
        throw noSubquery();
    }

    @Override
    public Expression visitArraySubquery(Subquery.Array subquery) {
        throw noSubquery();
    }

    @Override
    public Expression visitExists(Predicate.Exists predicate) {
        throw noSubquery();
    }

    @Override
    public Expression visitInQuery(Predicate.InQuery predicate) {
        throw noSubquery();
    }

    private static CrateError noSubquery() {
        return new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "Subquery not supported in this statement");
    }
}
