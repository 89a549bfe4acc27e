package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Assignment;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.sql.tree.TablePartition;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one statement: the builders of its parts, and the parameters counted so far. */
final class TreeBuilder {
    private final LiteralBuilder literals = new LiteralBuilder(this);
    private final ExpressionBuilder expressions = new ExpressionBuilder(this);
    private final QueryBuilder queries = new QueryBuilder(this);
    private final TypeBuilder types = new TypeBuilder(this);
    private int parameters;
    private int depth;

    LiteralBuilder literals() {
        return literals;
    }

    ExpressionBuilder expressions() {
        return expressions;
    }

    QueryBuilder queries() {
        return queries;
    }

    TypeBuilder types() {
        return types;
    }

    /** Builds a part that is one level deeper in the tree. */
    <T> T deeper(Supplier<T> part) {
        depth++;
        DepthLimit.checkTree(depth);
        T built = part.get();
        depth--;
        return built;
    }

    /** The position of the next {@code ?}. */
    int nextParameter() {
        return ++parameters;
    }

    List<Assignment> assignments(CrateSqlParser.AssignmentsContext context) {
        return context.assignment().stream()
                .map(assignment -> new Assignment(target(assignment.target), expressions.build(assignment.value)))
                .toList();
    }

    private Expression target(CrateSqlParser.PrimaryContext context) {
        Expression target = expressions.build(context);
        if (target instanceof Reference.Column || target instanceof Reference.Subscript) {
            return target;
        }
        throw new CrateError(
                ErrorKind.SQL_PARSE,
                "cannot use expression " + SqlFormatter.expression(target) + " as a left side of an assignment");
    }

    TablePartition partition(CrateSqlParser.TablePartitionContext context) {
        return new TablePartition(
                Names.of(context.qualifiedName()),
                context.assignments() == null ? List.of() : assignments(context.assignments()));
    }

    List<Expression> columns(CrateSqlParser.@Nullable ColumnListContext context) {
        return context == null ? List.of() : expressions.buildAll(context.primary());
    }

    Expression textOrParameter(CrateSqlParser.TextOrParameterContext context) {
        return context.text() != null ? literals.build(context.text()) : literals.build(context.parameter());
    }
}
