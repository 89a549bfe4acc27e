package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ExprPrinter;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Matched;
import org.cratedb4j.embedded.internal.expr.Member;
import org.cratedb4j.embedded.internal.expr.Rewriter;
import org.cratedb4j.embedded.internal.expr.ShapeMatch;
import org.cratedb4j.embedded.internal.expr.TextMatch;
import org.cratedb4j.embedded.internal.search.MatchMethod;
import org.cratedb4j.embedded.internal.search.TextField;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Predicate;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** MATCH on texts and shapes. */
final class MatchAnalyzer {
    private final ExpressionAnalyzer expressions;

    MatchAnalyzer(ExpressionAnalyzer expressions) {
        this.expressions = expressions;
    }

    Expr analyze(Predicate.Match predicate) {
        List<Expr> columns = new ArrayList<>();
        List<Expr> boosts = new ArrayList<>();
        for (Predicate.Match.Column column : predicate.columns()) {
            Expr searched = expressions.visit(column.column());
            if (!(searched instanceof FieldRef || searched instanceof Member)) {
                throw refused("can only MATCH on columns, not on " + ExprPrinter.print(searched));
            }
            columns.add(searched);
            boosts.add(
                    column.boost() == null
                            ? new Constant(DataTypes.UNDEFINED, null)
                            : expressions.analyze(column.boost()));
        }
        checkOneRelation(columns);
        DataType type = checkTypes(columns);
        Expr term = expressions.fold(Casting.implicit(expressions.visit(predicate.term()), type));
        Expr match = type.equals(DataTypes.GEO_SHAPE)
                ? new ShapeMatch(columns.get(0), term, relation(predicate.method()))
                : texts(predicate, columns, boosts, term);
        if (!Fields.of(term).isEmpty()) {
            throw refused("queryTerm must be a literal");
        }
        if (term instanceof Constant constant && constant.value() == null) {
            throw refused("cannot use NULL as query term in match predicate");
        }
        return match;
    }

    private Expr texts(Predicate.Match predicate, List<Expr> columns, List<Expr> boosts, Expr term) {
        MatchMethod method = method(predicate.method());
        Expr options = expressions.analyze(Construct.ObjectLiteral.of(predicate.options()));
        List<TextField> fields = columns.stream().map(MatchAnalyzer::field).toList();
        return new Matched(new TextMatch(fields, method, columns, boosts, term, options));
    }

    private static void checkOneRelation(List<Expr> columns) {
        long relations =
                Fields.of(columns).stream().map(FieldRef::relation).distinct().count();
        if (relations > 1) {
            throw refused("Cannot use MATCH predicates on columns of 2 different relations");
        }
    }

    private static DataType checkTypes(List<Expr> columns) {
        DataType first = columns.get(0).type();
        if (!first.equals(DataTypes.TEXT) && !first.equals(DataTypes.GEO_SHAPE)) {
            throw refused("Can only use MATCH on columns of type STRING or GEO_SHAPE, not on '" + first + "'");
        }
        for (Expr column : columns) {
            if (!column.type().equals(first)) {
                throw refused("All columns within a match predicate must be of the same type. Found " + first + " and "
                        + column.type());
            }
        }
        return first;
    }

    private static TextField field(Expr column) {
        if (!(column instanceof FieldRef || column instanceof Member)) {
            throw CrateError.unsupported("MATCH on what a query computes");
        }
        FieldRef root = Fields.of(column).iterator().next();
        Object relation = root.relation();
        if (relation instanceof PlanSource query && query.origin(root) != null) {
            return field(Rewriter.bottomUp(
                    column, part -> part.equals(root) ? Objects.requireNonNull(query.origin(root)) : part));
        }
        if (!(relation instanceof TableSource source)) {
            throw CrateError.unsupported("MATCH on the columns of a query that limits, groups or computes them");
        }
        if (!(source.relation() instanceof Table)) {
            throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "Cannot use MATCH on system tables");
        }
        TextField field = source.searchField(column);
        if (field == null) {
            throw CrateError.unsupported("MATCH on " + ExprPrinter.print(column));
        }
        return field;
    }

    private static MatchMethod method(@Nullable String name) {
        try {
            return name == null ? MatchMethod.BEST_FIELDS : MatchMethod.of(name);
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private static ShapeMatch.Relation relation(@Nullable String name) {
        return name == null ? ShapeMatch.Relation.INTERSECTS : ShapeMatch.Relation.of(name);
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
