package org.cratedb4j.embedded.internal.ddl;

import java.util.List;
import org.cratedb4j.embedded.internal.catalog.ColumnCollector;
import org.cratedb4j.embedded.internal.catalog.ColumnNames;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Predicate;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.Subquery;
import org.jspecify.annotations.Nullable;

/** The columns that an expression of a table's definition names. */
public final class DefinitionColumns extends ColumnCollector {
    private DefinitionColumns() {}

    /**
     * The columns that an expression names, in order.
     *
     * @throws CrateError when there is a query or a MATCH in it, which a table cannot keep
     */
    public static List<ColumnPath> of(Expression expression) {
        return new DefinitionColumns().collect(expression);
    }

    /** The column that an expression is; null when it is something else. */
    static @Nullable ColumnPath columnOf(Expression expression) {
        return new DefinitionColumns().column(expression);
    }

    @Override
    protected ColumnPath root(QualifiedName name) {
        return ColumnNames.path(name, List.of());
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
