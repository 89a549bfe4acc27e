package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies an expression, so that a subclass can look at or replace some of it. Queries inside are not entered. */
public abstract class ExpressionRewriter implements ExpressionVisitor<Expression> {
    /** The copy of an expression. */
    public final Expression rewrite(Expression expression) {
        return expression.accept(this);
    }

    private @Nullable Expression rewriteOptional(@Nullable Expression expression) {
        return expression == null ? null : rewrite(expression);
    }

    private List<Expression> rewriteAll(List<Expression> expressions) {
        return expressions.stream().map(this::rewrite).toList();
    }

    @Override
    public Expression visitNull(Literal.Null literal) {
        return literal;
    }

    @Override
    public Expression visitBoolean(Literal.Bool literal) {
        return literal;
    }

    @Override
    public Expression visitWhole(Literal.Whole literal) {
        return literal;
    }

    @Override
    public Expression visitNumeric(Literal.Numeric literal) {
        return literal;
    }

    @Override
    public Expression visitDecimal(Literal.Decimal literal) {
        return literal;
    }

    @Override
    public Expression visitText(Literal.Text literal) {
        return literal;
    }

    @Override
    public Expression visitBits(Literal.Bits literal) {
        return literal;
    }

    @Override
    public Expression visitInterval(Literal.Interval literal) {
        return literal;
    }

    @Override
    public Expression visitColumn(Reference.Column reference) {
        return reference;
    }

    @Override
    public Expression visitParameter(Reference.Parameter reference) {
        return reference;
    }

    @Override
    public Expression visitSubscript(Reference.Subscript reference) {
        return new Reference.Subscript(rewrite(reference.base()), rewrite(reference.index()));
    }

    @Override
    public Expression visitSlice(Reference.Slice reference) {
        return new Reference.Slice(
                rewrite(reference.base()), rewriteOptional(reference.from()), rewriteOptional(reference.to()));
    }

    @Override
    public Expression visitField(Reference.Field reference) {
        return new Reference.Field(rewrite(reference.base()), reference.field());
    }

    @Override
    public Expression visitArithmetic(Operation.Arithmetic operation) {
        return new Operation.Arithmetic(operation.operator(), rewrite(operation.left()), rewrite(operation.right()));
    }

    @Override
    public Expression visitBitwise(Operation.Bitwise operation) {
        return new Operation.Bitwise(operation.operator(), rewrite(operation.left()), rewrite(operation.right()));
    }

    @Override
    public Expression visitNegative(Operation.Negative operation) {
        return new Operation.Negative(rewrite(operation.value()));
    }

    @Override
    public Expression visitConcatenation(Operation.Concatenation operation) {
        return new Operation.Concatenation(rewrite(operation.left()), rewrite(operation.right()));
    }

    @Override
    public Expression visitLogical(Predicate.Logical predicate) {
        return new Predicate.Logical(predicate.operator(), rewrite(predicate.left()), rewrite(predicate.right()));
    }

    @Override
    public Expression visitNot(Predicate.Not predicate) {
        return new Predicate.Not(rewrite(predicate.value()));
    }

    @Override
    public Expression visitComparison(Predicate.Comparison predicate) {
        return new Predicate.Comparison(predicate.operator(), rewrite(predicate.left()), rewrite(predicate.right()));
    }

    @Override
    public Expression visitQuantifiedComparison(Predicate.QuantifiedComparison predicate) {
        return new Predicate.QuantifiedComparison(
                predicate.operator(), predicate.quantifier(), rewrite(predicate.left()), rewrite(predicate.right()));
    }

    @Override
    public Expression visitDistinct(Predicate.Distinct predicate) {
        return new Predicate.Distinct(rewrite(predicate.left()), rewrite(predicate.right()));
    }

    @Override
    public Expression visitLike(Predicate.Like predicate) {
        return new Predicate.Like(
                rewrite(predicate.value()),
                rewrite(predicate.pattern()),
                rewriteOptional(predicate.escape()),
                predicate.ignoreCase());
    }

    @Override
    public Expression visitQuantifiedLike(Predicate.QuantifiedLike predicate) {
        return new Predicate.QuantifiedLike(
                predicate.quantifier(),
                rewrite(predicate.value()),
                rewrite(predicate.patterns()),
                rewriteOptional(predicate.escape()),
                predicate.ignoreCase(),
                predicate.negated());
    }

    @Override
    public Expression visitBetween(Predicate.Between predicate) {
        return new Predicate.Between(rewrite(predicate.value()), rewrite(predicate.low()), rewrite(predicate.high()));
    }

    @Override
    public Expression visitInList(Predicate.InList predicate) {
        return new Predicate.InList(rewrite(predicate.value()), rewriteAll(predicate.list()));
    }

    @Override
    public Expression visitInQuery(Predicate.InQuery predicate) {
        return new Predicate.InQuery(rewrite(predicate.value()), predicate.query());
    }

    @Override
    public Expression visitIsNull(Predicate.IsNull predicate) {
        return new Predicate.IsNull(rewrite(predicate.value()), predicate.negated());
    }

    @Override
    public Expression visitIsBoolean(Predicate.IsBoolean predicate) {
        return new Predicate.IsBoolean(rewrite(predicate.value()), predicate.expected());
    }

    @Override
    public Expression visitExists(Predicate.Exists predicate) {
        return predicate;
    }

    @Override
    public Expression visitMatch(Predicate.Match predicate) {
        return predicate;
    }

    @Override
    public Expression visitFunctionCall(FunctionCall call) {
        return new FunctionCall(
                call.name(),
                rewriteAll(call.arguments()),
                call.distinct(),
                rewriteOptional(call.filter()),
                call.nulls(),
                call.window());
    }

    @Override
    public Expression visitScalarSubquery(Subquery.Scalar subquery) {
        return subquery;
    }

    @Override
    public Expression visitArraySubquery(Subquery.Array subquery) {
        return subquery;
    }

    @Override
    public Expression visitArrayLiteral(Construct.ArrayLiteral array) {
        return new Construct.ArrayLiteral(rewriteAll(array.elements()));
    }

    @Override
    public Expression visitObjectLiteral(Construct.ObjectLiteral object) {
        return new Construct.ObjectLiteral(object.entries().stream()
                .map(entry -> new Construct.ObjectLiteral.Entry(entry.key(), rewrite(entry.value())))
                .toList());
    }

    @Override
    public Expression visitCast(Construct.Cast cast) {
        return new Construct.Cast(rewrite(cast.value()), cast.type(), cast.attempt());
    }

    @Override
    public Expression visitCase(Construct.Case expression) {
        return new Construct.Case(
                rewriteOptional(expression.operand()),
                expression.branches().stream()
                        .map(branch -> new Construct.Case.When(rewrite(branch.condition()), rewrite(branch.result())))
                        .toList(),
                rewriteOptional(expression.otherwise()));
    }

    @Override
    public Expression visitIf(Construct.If expression) {
        return new Construct.If(
                rewrite(expression.condition()), rewrite(expression.result()), rewriteOptional(expression.otherwise()));
    }

    @Override
    public Expression visitExtract(Construct.Extract extract) {
        return new Construct.Extract(extract.field(), rewrite(extract.source()));
    }

    @Override
    public Expression visitDefaultValue(Construct.DefaultValue value) {
        return value;
    }
}
