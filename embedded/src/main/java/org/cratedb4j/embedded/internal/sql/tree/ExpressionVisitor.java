package org.cratedb4j.embedded.internal.sql.tree;

/** One method per kind of {@link Expression}. */
public interface ExpressionVisitor<R> {
    R visitNull(Literal.Null literal);

    R visitBoolean(Literal.Bool literal);

    R visitWhole(Literal.Whole literal);

    R visitNumeric(Literal.Numeric literal);

    R visitDecimal(Literal.Decimal literal);

    R visitText(Literal.Text literal);

    R visitBits(Literal.Bits literal);

    R visitInterval(Literal.Interval literal);

    R visitColumn(Reference.Column reference);

    R visitParameter(Reference.Parameter reference);

    R visitSubscript(Reference.Subscript reference);

    R visitSlice(Reference.Slice reference);

    R visitField(Reference.Field reference);

    R visitArithmetic(Operation.Arithmetic operation);

    R visitBitwise(Operation.Bitwise operation);

    R visitNegative(Operation.Negative operation);

    R visitConcatenation(Operation.Concatenation operation);

    R visitLogical(Predicate.Logical predicate);

    R visitNot(Predicate.Not predicate);

    R visitComparison(Predicate.Comparison predicate);

    R visitQuantifiedComparison(Predicate.QuantifiedComparison predicate);

    R visitDistinct(Predicate.Distinct predicate);

    R visitLike(Predicate.Like predicate);

    R visitQuantifiedLike(Predicate.QuantifiedLike predicate);

    R visitBetween(Predicate.Between predicate);

    R visitInList(Predicate.InList predicate);

    R visitInQuery(Predicate.InQuery predicate);

    R visitIsNull(Predicate.IsNull predicate);

    R visitIsBoolean(Predicate.IsBoolean predicate);

    R visitExists(Predicate.Exists predicate);

    R visitMatch(Predicate.Match predicate);

    R visitFunctionCall(FunctionCall call);

    R visitScalarSubquery(Subquery.Scalar subquery);

    R visitArraySubquery(Subquery.Array subquery);

    R visitArrayLiteral(Construct.ArrayLiteral array);

    R visitObjectLiteral(Construct.ObjectLiteral object);

    R visitCast(Construct.Cast cast);

    R visitCase(Construct.Case expression);

    R visitIf(Construct.If expression);

    R visitExtract(Construct.Extract extract);

    R visitDefaultValue(Construct.DefaultValue value);
}
