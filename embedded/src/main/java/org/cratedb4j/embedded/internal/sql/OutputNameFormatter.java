package org.cratedb4j.embedded.internal.sql;

import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
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

    /** CrateDB computes with bit strings in place, and names the column when that is done: the left one has become the result. */
    @Override
    public String visitBitwise(Operation.Bitwise operation) {
        boolean bits = operation.left() instanceof Literal.Bits left
                && operation.right() instanceof Literal.Bits right
                && left.digits().length() == right.digits().length();
        return super.visitBitwise(bits ? computed(operation) : operation);
    }

    private static Operation.Bitwise computed(Operation.Bitwise operation) {
        String left = ((Literal.Bits) operation.left()).digits();
        String right = ((Literal.Bits) operation.right()).digits();
        StringBuilder result = new StringBuilder(left.length());
        for (int i = 0; i < left.length(); i++) {
            boolean one = left.charAt(i) == '1';
            boolean other = right.charAt(i) == '1';
            boolean bit = switch (operation.operator()) {
                case AND -> one && other;
                case OR -> one || other;
                case XOR -> one != other;
            };
            result.append(bit ? '1' : '0');
        }
        return new Operation.Bitwise(operation.operator(), new Literal.Bits(result.toString()), operation.right());
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
