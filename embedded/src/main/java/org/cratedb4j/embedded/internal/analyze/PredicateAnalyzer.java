package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.And;
import org.cratedb4j.embedded.internal.expr.Case;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.DistinctFrom;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.IsNull;
import org.cratedb4j.embedded.internal.expr.IsTruth;
import org.cratedb4j.embedded.internal.expr.Not;
import org.cratedb4j.embedded.internal.expr.Or;
import org.cratedb4j.embedded.internal.functions.ScalarFunction;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Predicate;
import org.cratedb4j.embedded.internal.sql.tree.Subquery;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;

/** Predicates and what depends on them: CASE and IF. */
final class PredicateAnalyzer {
    private final ExpressionAnalyzer expressions;

    PredicateAnalyzer(ExpressionAnalyzer expressions) {
        this.expressions = expressions;
    }

    Expr logical(Predicate.Logical predicate) {
        Expr left = condition(predicate.left());
        Expr right = condition(predicate.right());
        return predicate.operator() == Predicate.Logical.Operator.AND ? new And(left, right) : new Or(left, right);
    }

    Expr not(Predicate.Not predicate) {
        return new Not(condition(predicate.value()));
    }

    Expr comparison(Predicate.Comparison predicate) {
        return Comparisons.compare(
                predicate.operator(), expressions.visit(predicate.left()), expressions.visit(predicate.right()));
    }

    Expr between(Predicate.Between predicate) {
        Expr value = expressions.visit(predicate.value());
        return Comparisons.between(value, expressions.visit(predicate.low()), expressions.visit(predicate.high()));
    }

    Expr quantifiedComparison(Predicate.QuantifiedComparison predicate) {
        Expr left = expressions.visit(predicate.left());
        boolean all = predicate.quantifier() == Predicate.Quantifier.ALL;
        return Comparisons.compareWithElements(predicate.operator(), all, left, array(predicate.right()));
    }

    Expr inList(Predicate.InList predicate) {
        Expr left = expressions.visit(predicate.value());
        return Comparisons.isAnyOf(left, expressions.visit(new Construct.ArrayLiteral(predicate.list())));
    }

    Expr inQuery(Predicate.InQuery predicate) {
        Expr left = expressions.visit(predicate.value());
        return Comparisons.isAnyOf(left, expressions.arrayOf(predicate.query()));
    }

    Expr quantifiedLike(Predicate.QuantifiedLike predicate) {
        if (predicate.escape() != null) {
            throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "ESCAPE is not supported.");
        }
        Expr value = expressions.visit(predicate.value());
        Expr patterns = array(predicate.patterns());
        boolean all = predicate.quantifier() == Predicate.Quantifier.ALL;
        return Comparisons.withElements(
                likeOperator(predicate.ignoreCase()), predicate.negated(), all, value, patterns);
    }

    private Expr array(Expression expression) {
        return expression instanceof Subquery.Scalar subquery
                ? expressions.arrayOf(subquery.query())
                : expressions.visit(expression);
    }

    Expr like(Predicate.Like predicate) {
        List<Expr> arguments = new ArrayList<>();
        arguments.add(expressions.visit(predicate.value()));
        arguments.add(expressions.visit(predicate.pattern()));
        if (predicate.escape() != null) {
            arguments.add(expressions.visit(predicate.escape()));
        }
        return FunctionResolver.call(likeOperator(predicate.ignoreCase()), arguments);
    }

    private static String likeOperator(boolean ignoreCase) {
        return ignoreCase ? "op_ilike" : "op_like";
    }

    Expr distinct(Predicate.Distinct predicate) {
        List<Expr> operands = List.of(expressions.visit(predicate.left()), expressions.visit(predicate.right()));
        ScalarFunction equality = FunctionResolver.scalar(null, "op_=", operands);
        List<Expr> cast = Casting.implicit(operands, equality.argumentTypes());
        return new DistinctFrom(cast.get(0), cast.get(1));
    }

    Expr isNull(Predicate.IsNull predicate) {
        Expr isNull = new IsNull(expressions.visit(predicate.value()));
        return predicate.negated() ? new Not(isNull) : isNull;
    }

    Expr isBoolean(Predicate.IsBoolean predicate) {
        return new IsTruth(condition(predicate.value()), predicate.expected());
    }

    Expr choice(Construct.Case expression) {
        List<Expr> conditions = new ArrayList<>();
        List<Expr> results = new ArrayList<>();
        Expr otherwise = expression.otherwise() == null
                ? new Constant(DataTypes.UNDEFINED, null)
                : expressions.visit(expression.otherwise());
        for (Construct.Case.When branch : expression.branches()) {
            Expr condition = expressions.visit(branch.condition());
            conditions.add(
                    expression.operand() == null
                            ? Casting.implicit(condition, DataTypes.BOOLEAN)
                            : FunctionResolver.call(
                                    "op_=", List.of(expressions.visit(expression.operand()), condition)));
            results.add(expressions.visit(branch.result()));
        }
        checkResults(results);
        return choice(conditions, results, otherwise);
    }

    Expr choice(Construct.If expression) {
        Expr condition = condition(expression.condition());
        Expr result = expressions.visit(expression.result());
        Expr otherwise = expression.otherwise() == null
                ? new Constant(DataTypes.UNDEFINED, null)
                : expressions.visit(expression.otherwise());
        return choice(List.of(condition), List.of(result), otherwise);
    }

    private static Expr choice(List<Expr> conditions, List<Expr> results, Expr otherwise) {
        List<Expr> values = new ArrayList<>(results);
        values.add(0, otherwise);
        DataType type = FunctionResolver.commonType("case", values);
        List<Expr> parts = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            parts.add(conditions.get(i));
            parts.add(Casting.implicit(results.get(i), type));
        }
        parts.add(Casting.implicit(otherwise, type));
        return new Case(type, parts);
    }

    private static void checkResults(List<Expr> results) {
        Set<DataType> types = new LinkedHashSet<>();
        for (Expr result : results) {
            if (!result.type().equals(DataTypes.UNDEFINED)) {
                types.add(result.type());
            }
        }
        if (types.size() > 1) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE,
                    "Data types of all result expressions of a CASE statement must be equal, found: "
                            + results.stream().map(Expr::type).toList());
        }
    }

    private Expr condition(Expression expression) {
        return Casting.implicit(expressions.visit(expression), DataTypes.BOOLEAN);
    }
}
