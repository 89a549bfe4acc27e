package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Element;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.RecordField;
import org.cratedb4j.embedded.internal.sql.SqlFormatter;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.sql.tree.Subquery;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.cratedb4j.embedded.internal.types.RowType;
import org.jspecify.annotations.Nullable;

/** Columns, and the ways into arrays, objects and records. */
final class SubscriptAnalyzer {
    /** CrateDB's names, in messages, of what cannot be indexed. */
    private static final Map<Class<? extends Expression>, String> NOT_INDEXABLE = Map.of(
            Reference.Parameter.class, "ParameterExpression",
            Literal.Null.class, "NullLiteral",
            Literal.Bool.class, "BooleanLiteral",
            Literal.Whole.class, "IntegerLiteral",
            Literal.Decimal.class, "DoubleLiteral",
            Literal.Text.class, "StringLiteral",
            Construct.Case.class, "SearchedCaseExpression");

    private final ExpressionAnalyzer expressions;
    private final Scope scope;
    private final ObjectKeys keys;

    SubscriptAnalyzer(ExpressionAnalyzer expressions, Scope scope, ObjectKeys keys) {
        this.expressions = expressions;
        this.scope = scope;
        this.keys = keys;
    }

    /** A column by name; a quoted name may itself be a subscript: {@code "o['a']"}. */
    Expr column(Reference.Column reference) {
        Expression quoted = quotedSubscript(reference.name());
        return quoted != null ? expressions.visit(quoted) : scope.column(reference.name(), List.of());
    }

    /** {@code base[index]}. */
    Expr subscript(Reference.Subscript reference) {
        Deque<Expression> indexes = new ArrayDeque<>();
        Expression base = reference;
        while (base instanceof Reference.Subscript subscript) {
            checkIndex(subscript.index());
            indexes.push(subscript.index());
            base = subscript.base();
        }
        if (base instanceof Reference.Column column) {
            Expression quoted = quotedSubscript(column.name());
            return quoted == null ? inColumn(column.name(), indexes) : expressions.visit(rebase(quoted, indexes));
        }
        checkIndexable(base);
        Expr current = expressions.visit(base);
        for (Expression index : indexes) {
            current = index instanceof Literal.Text key
                    ? keys.inExpression(current, key.value())
                    : element(current, expressions.visit(index));
        }
        return current;
    }

    /** In {@code o[1]['a']} the index is meant for the array {@code o['a']}, when {@code o} is an object. */
    private Expr inColumn(QualifiedName name, Deque<Expression> indexes) {
        List<String> path = new ArrayList<>();
        while (indexes.peek() instanceof Literal.Text key) {
            path.add(key.value());
            indexes.pop();
        }
        Expr current = scope.column(name, path);
        Expression early = null;
        for (Expression index : indexes) {
            if (index instanceof Literal.Text key) {
                current = keys.inColumn(current, ObjectKeys.columnName(name.last(), path), List.of(key.value()));
                path.add(key.value());
            } else if (current.type() instanceof ObjectType && early == null) {
                early = index;
            } else {
                current = element(current, expressions.visit(index));
            }
        }
        return early == null ? current : element(current, expressions.visit(early));
    }

    private static Expr element(Expr base, Expr index) {
        if (base.type() instanceof ArrayType array && !index.type().equals(DataTypes.TEXT)) {
            return new Element(array.inner(), base, Casting.implicit(index, DataTypes.INTEGER));
        }
        return FunctionResolver.call("subscript", List.of(base, index));
    }

    /** {@code (base).field}. */
    Expr field(Reference.Field reference) {
        Expr base = reference.base() instanceof Reference.Column column
                ? scope.column(column.name(), List.of())
                : expressions.visit(reference.base());
        DataType type = base.type();
        int field = type instanceof RowType row ? row.fieldNames().indexOf(reference.field()) : -1;
        if (type instanceof RowType row && field >= 0) {
            return new RecordField(row.fieldTypes().get(field), base, field, reference.field());
        }
        if (type instanceof ObjectType) {
            return keys.inExpression(base, reference.field());
        }
        throw new CrateError(
                ErrorKind.UNSUPPORTED_FEATURE,
                "Unsupported expression `" + SqlFormatter.outputName(reference) + "`, `"
                        + SqlFormatter.outputName(reference.base())
                        + "` should have type `object` or `record` but was `" + type.name() + "`");
    }

    private static void checkIndex(Expression index) {
        if (index instanceof Reference.Parameter) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE, "Parameter substitution is not supported in subscript index");
        }
    }

    private static void checkIndexable(Expression base) {
        boolean indexable = base instanceof Construct.ArrayLiteral
                || base instanceof Construct.ObjectLiteral
                || base instanceof Construct.Cast
                || base instanceof FunctionCall
                || base instanceof Subquery.Scalar;
        if (!indexable) {
            String kind =
                    NOT_INDEXABLE.getOrDefault(base.getClass(), base.getClass().getSimpleName() + "Expression");
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE,
                    "An expression of type " + kind + " cannot have an index accessor ([])");
        }
    }

    private static Expression rebase(Expression base, Deque<Expression> indexes) {
        Expression result = base;
        for (Expression index : indexes) {
            result = new Reference.Subscript(result, index);
        }
        return result;
    }

    private static @Nullable Expression quotedSubscript(QualifiedName name) {
        String column = name.last();
        int bracket = column.indexOf('[');
        if (bracket <= 0) {
            return null;
        }
        String text = "\"" + column.substring(0, bracket).replace("\"", "\"\"") + "\"" + column.substring(bracket);
        try {
            return SqlParser.parseExpression(text) instanceof Reference.Subscript subscript
                    ? requalified(subscript, name.prefix())
                    : null;
        } catch (CrateError e) {
            return null;
        }
    }

    private static Expression requalified(Expression expression, List<String> prefix) {
        if (expression instanceof Reference.Subscript subscript) {
            return new Reference.Subscript(requalified(subscript.base(), prefix), subscript.index());
        }
        if (expression instanceof Reference.Column column) {
            List<String> parts = new ArrayList<>(prefix);
            parts.add(column.name().last());
            return new Reference.Column(new QualifiedName(parts));
        }
        return expression;
    }
}
