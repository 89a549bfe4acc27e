package org.cratedb4j.embedded.internal.sql;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.ExpressionVisitor;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.Operation;
import org.cratedb4j.embedded.internal.sql.tree.Predicate;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.sql.tree.Subquery;
import org.jspecify.annotations.Nullable;

/** Writes an expression as CrateDB does: names in quotes, every operation in brackets. */
class ExpressionFormatter implements ExpressionVisitor<String> {
    static final ExpressionFormatter INSTANCE = new ExpressionFormatter();

    /** Functions that are called without brackets. */
    private static final Set<String> BARE_FUNCTIONS = Set.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "current_catalog",
            "current_schema",
            "current_user",
            "session_user");

    String format(Expression expression) {
        return expression.accept(this);
    }

    /** Without the brackets around the whole, which nobody needs. */
    String standalone(Expression expression) {
        String text = format(expression);
        boolean bracketed = text.startsWith("(") && text.endsWith(")") && !(expression instanceof Subquery);
        return bracketed ? text.substring(1, text.length() - 1) : text;
    }

    String list(List<Expression> expressions) {
        return expressions.stream().map(this::format).collect(Collectors.joining(", "));
    }

    private String binary(Expression left, String operator, Expression right) {
        return '(' + format(left) + ' ' + operator + ' ' + format(right) + ')';
    }

    @Override
    public String visitNull(Literal.Null literal) {
        return "NULL";
    }

    @Override
    public String visitBoolean(Literal.Bool literal) {
        return Boolean.toString(literal.value());
    }

    @Override
    public String visitWhole(Literal.Whole literal) {
        return Long.toString(literal.value());
    }

    @Override
    public String visitNumeric(Literal.Numeric literal) {
        return literal.value().toString();
    }

    @Override
    public String visitDecimal(Literal.Decimal literal) {
        return Double.toString(literal.value());
    }

    @Override
    public String visitText(Literal.Text literal) {
        return literal.escapeSource() == null
                ? '\'' + literal.value().replace("'", "''") + '\''
                : "E'" + literal.escapeSource() + '\'';
    }

    @Override
    public String visitBits(Literal.Bits literal) {
        return "B'" + literal.digits() + '\'';
    }

    @Override
    public String visitInterval(Literal.Interval literal) {
        String sign = literal.negative() ? "- " : "";
        String last = literal.to() == null ? "" : " TO " + literal.to();
        return "INTERVAL " + sign + '\'' + literal.value().replace("'", "''") + "' " + literal.from() + last;
    }

    @Override
    public String visitColumn(Reference.Column reference) {
        return reference.name().parts().stream().map(Identifiers::quote).collect(Collectors.joining("."));
    }

    @Override
    public String visitParameter(Reference.Parameter reference) {
        return "$" + reference.position();
    }

    @Override
    public String visitSubscript(Reference.Subscript reference) {
        return base(reference.base()) + '[' + format(reference.index()) + ']';
    }

    @Override
    public String visitSlice(Reference.Slice reference) {
        return base(reference.base()) + '[' + bound(reference.from()) + ':' + bound(reference.to()) + ']';
    }

    private String base(Expression base) {
        return base instanceof Operation.Negative ? '(' + format(base) + ')' : format(base);
    }

    private String bound(@Nullable Expression bound) {
        return bound == null ? "" : format(bound);
    }

    @Override
    public String visitField(Reference.Field reference) {
        return '(' + format(reference.base()) + ")." + Identifiers.quoteIfNeeded(reference.field());
    }

    @Override
    public String visitArithmetic(Operation.Arithmetic operation) {
        return binary(operation.left(), operation.operator().symbol(), operation.right());
    }

    @Override
    public String visitBitwise(Operation.Bitwise operation) {
        return binary(operation.left(), operation.operator().symbol(), operation.right());
    }

    @Override
    public String visitNegative(Operation.Negative operation) {
        return "- " + format(operation.value());
    }

    @Override
    public String visitConcatenation(Operation.Concatenation operation) {
        return binary(operation.left(), "||", operation.right());
    }

    @Override
    public String visitLogical(Predicate.Logical predicate) {
        return binary(predicate.left(), predicate.operator().name(), predicate.right());
    }

    @Override
    public String visitNot(Predicate.Not predicate) {
        return "(NOT " + format(predicate.value()) + ')';
    }

    @Override
    public String visitComparison(Predicate.Comparison predicate) {
        return binary(predicate.left(), predicate.operator().symbol(), predicate.right());
    }

    @Override
    public String visitQuantifiedComparison(Predicate.QuantifiedComparison predicate) {
        return '(' + quantified(predicate) + ')';
    }

    String quantified(Predicate.QuantifiedComparison predicate) {
        return format(predicate.left())
                + ' '
                + predicate.operator().symbol()
                + ' '
                + predicate.quantifier()
                + '('
                + format(predicate.right())
                + ')';
    }

    @Override
    public String visitDistinct(Predicate.Distinct predicate) {
        return binary(predicate.left(), "IS DISTINCT FROM", predicate.right());
    }

    @Override
    public String visitLike(Predicate.Like predicate) {
        String escape = predicate.escape() == null ? "" : " ESCAPE " + format(predicate.escape());
        return '('
                + format(predicate.value())
                + (predicate.ignoreCase() ? " ILIKE " : " LIKE ")
                + format(predicate.pattern())
                + escape
                + ')';
    }

    @Override
    public String visitQuantifiedLike(Predicate.QuantifiedLike predicate) {
        String escape = predicate.escape() == null ? "" : "ESCAPE " + format(predicate.escape());
        return '('
                + format(predicate.value())
                + (predicate.negated() ? " NOT" : "")
                + (predicate.ignoreCase() ? " ILIKE " : " LIKE ")
                + predicate.quantifier()
                + " ("
                + format(predicate.patterns())
                + ") "
                + escape
                + ')';
    }

    @Override
    public String visitBetween(Predicate.Between predicate) {
        return '('
                + format(predicate.value())
                + " BETWEEN "
                + format(predicate.low())
                + " AND "
                + format(predicate.high())
                + ')';
    }

    @Override
    public String visitInList(Predicate.InList predicate) {
        return '(' + format(predicate.value()) + " IN (" + list(predicate.list()) + "))";
    }

    @Override
    public String visitInQuery(Predicate.InQuery predicate) {
        return '(' + format(predicate.value()) + " IN " + visitScalarSubquery(new Subquery.Scalar(predicate.query()))
                + ')';
    }

    @Override
    public String visitIsNull(Predicate.IsNull predicate) {
        return '(' + format(predicate.value()) + (predicate.negated() ? " IS NOT NULL)" : " IS NULL)");
    }

    @Override
    public String visitIsBoolean(Predicate.IsBoolean predicate) {
        return '(' + format(predicate.value()) + " is " + predicate.expected() + ')';
    }

    @Override
    public String visitExists(Predicate.Exists predicate) {
        return "EXISTS (" + QueryFormatter.format(predicate.query()) + ')';
    }

    @Override
    public String visitMatch(Predicate.Match predicate) {
        String columns = predicate.columns().stream().map(this::matchColumn).collect(Collectors.joining(", "));
        String method = predicate.method() == null ? "" : " USING " + predicate.method() + ' ';
        String options = predicate.method() == null
                        || predicate.options().entries().isEmpty()
                ? ""
                : predicate.options().entries().entrySet().stream()
                        .map(option -> Identifiers.quoteIfNeeded(option.getKey()) + '=' + format(option.getValue()))
                        .collect(Collectors.joining(", ", " WITH (", ")"));
        return "MATCH ("
                + (predicate.columns().size() == 1 ? columns : '(' + columns + ')')
                + ", "
                + format(predicate.term())
                + ')'
                + method
                + options;
    }

    private String matchColumn(Predicate.Match.Column column) {
        return format(column.column()) + (column.boost() == null ? "" : ' ' + format(column.boost()));
    }

    @Override
    public String visitFunctionCall(FunctionCall call) {
        StringBuilder out = new StringBuilder(name(call));
        if (!call.arguments().isEmpty() || !BARE_FUNCTIONS.contains(call.name().toString())) {
            String arguments =
                    call.arguments().isEmpty() && call.name().last().equals("count") ? "*" : list(call.arguments());
            out.append('(')
                    .append(call.distinct() ? "DISTINCT " : "")
                    .append(arguments)
                    .append(')');
        }
        if (call.filter() != null) {
            out.append(" FILTER (WHERE ").append(format(call.filter())).append(')');
        }
        if (call.nulls() != null) {
            out.append(' ').append(call.nulls()).append(" NULLS");
        }
        if (call.window() != null) {
            out.append(" OVER ").append(WindowFormatter.format(call.window(), this));
        }
        return out.toString();
    }

    private static String name(FunctionCall call) {
        return call.name().parts().stream()
                .map(part -> BARE_FUNCTIONS.contains(part) ? part : Identifiers.quoteIfNeeded(part))
                .collect(Collectors.joining("."));
    }

    @Override
    public String visitScalarSubquery(Subquery.Scalar subquery) {
        return '(' + QueryFormatter.format(subquery.query()) + ')';
    }

    @Override
    public String visitArraySubquery(Subquery.Array subquery) {
        return "ARRAY" + visitScalarSubquery(new Subquery.Scalar(subquery.query()));
    }

    @Override
    public String visitArrayLiteral(Construct.ArrayLiteral array) {
        return '[' + list(array.elements()) + ']';
    }

    @Override
    public String visitObjectLiteral(Construct.ObjectLiteral object) {
        return object.entries().stream()
                .sorted(Comparator.comparing(Construct.ObjectLiteral.Entry::key))
                .map(entry -> Identifiers.quote(entry.key()) + "= " + format(entry.value()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public String visitCast(Construct.Cast cast) {
        return (cast.attempt() ? "TRY_CAST(" : "CAST(")
                + format(cast.value())
                + " AS "
                + TypeFormatter.format(cast.type())
                + ')';
    }

    @Override
    public String visitCase(Construct.Case expression) {
        StringBuilder out = new StringBuilder("(CASE");
        if (expression.operand() != null) {
            out.append(' ').append(format(expression.operand()));
        }
        for (Construct.Case.When when : expression.branches()) {
            out.append(" WHEN ")
                    .append(format(when.condition()))
                    .append(" THEN ")
                    .append(format(when.result()));
        }
        if (expression.otherwise() != null) {
            out.append(" ELSE ").append(format(expression.otherwise()));
        }
        return out.append(" END)").toString();
    }

    @Override
    public String visitIf(Construct.If expression) {
        String otherwise = expression.otherwise() == null ? "" : ", " + format(expression.otherwise());
        return "IF(" + format(expression.condition()) + ", " + format(expression.result()) + otherwise + ')';
    }

    @Override
    public String visitExtract(Construct.Extract extract) {
        return "EXTRACT(" + extract.field() + " FROM " + format(extract.source()) + ')';
    }

    @Override
    public String visitDefaultValue(Construct.DefaultValue value) {
        return "DEFAULT";
    }
}
