package org.cratedb4j.embedded.internal.sql;

import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.Operation;
import org.cratedb4j.embedded.internal.sql.tree.Predicate;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.sql.tree.Subquery;

/** Makes the names of columns that have none: a call is named after its function, all else after its text. */
final class OutputNameFormatter extends ExpressionFormatter {
    static final OutputNameFormatter INSTANCE = new OutputNameFormatter();

    private OutputNameFormatter() {}

    String name(Expression expression) {
        if (expression instanceof FunctionCall call) {
            return call.name().last();
        } else if (expression instanceof Operation.Concatenation) {
            return "op_||";
        } else if (expression instanceof Predicate.IsBoolean) {
            return "op_is";
        }
        return format(expression);
    }

    @Override
    public String visitColumn(Reference.Column reference) {
        return reference.name().last();
    }

    /** A slice is written with quotes, unlike everything else. */
    @Override
    public String visitSlice(Reference.Slice reference) {
        return ExpressionFormatter.INSTANCE.format(reference);
    }

    @Override
    public String visitQuantifiedComparison(Predicate.QuantifiedComparison predicate) {
        return quantified(predicate);
    }

    @Override
    public String visitScalarSubquery(Subquery.Scalar subquery) {
        return super.visitScalarSubquery(subquery).replace("\n", "");
    }
}
