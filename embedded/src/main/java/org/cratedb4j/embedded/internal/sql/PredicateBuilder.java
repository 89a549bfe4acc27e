package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import org.cratedb4j.embedded.internal.sql.tree.ComparisonOperator;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds the operators that answer true or false. */
final class PredicateBuilder {
    private final TreeBuilder tree;

    PredicateBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    /** The predicate that a tail makes of the value before it. */
    Expression build(Expression value, CrateSqlParser.PredicateTailContext tail) {
        return new Tail(value).visit(tail);
    }

    Expression match(CrateSqlParser.MatchContext context) {
        List<Predicate.Match.Column> columns = context.matchColumns().matchColumn().stream()
                .map(this::matchColumn)
                .toList();
        return new Predicate.Match(
                columns,
                tree.expressions().build(context.primary()),
                Names.ofNullable(context.identifier()),
                tree.queries().properties(context.withProperties()));
    }

    private Predicate.Match.Column matchColumn(CrateSqlParser.MatchColumnContext context) {
        Expression column = Names.path(context.columnPath(), tree).toExpression();
        return new Predicate.Match.Column(column, tree.literals().buildNullable(context.simpleLiteral()));
    }

    private static ComparisonOperator operator(CrateSqlParser.ComparisonOperatorContext context) {
        return switch (context.getText()) {
            case "=" -> ComparisonOperator.EQUAL;
            case "<>", "!=" -> ComparisonOperator.NOT_EQUAL;
            case "<" -> ComparisonOperator.LESS;
            case "<=" -> ComparisonOperator.LESS_OR_EQUAL;
            case ">" -> ComparisonOperator.GREATER;
            case ">=" -> ComparisonOperator.GREATER_OR_EQUAL;
            case "<<" -> ComparisonOperator.CONTAINED_IN_NETWORK;
            case "~" -> ComparisonOperator.MATCHES;
            case "~*" -> ComparisonOperator.MATCHES_IGNORE_CASE;
            case "!~" -> ComparisonOperator.NOT_MATCHES;
            default -> ComparisonOperator.NOT_MATCHES_IGNORE_CASE;
        };
    }

    private static Predicate.Quantifier quantifier(CrateSqlParser.QuantifierContext context) {
        return context.ALL() == null ? Predicate.Quantifier.ANY : Predicate.Quantifier.ALL;
    }

    private static Expression negateIf(@Nullable Object not, Expression predicate) {
        return not == null ? predicate : new Predicate.Not(predicate);
    }

    /** Builds one tail. */
    private final class Tail extends CrateSqlBaseVisitor<Expression> {
        private final Expression value;

        private Tail(Expression value) {
            this.value = value;
        }

        private Expression operand(CrateSqlParser.OperandContext context) {
            return tree.expressions().build(context);
        }

        @Override
        public Expression visitComparison(CrateSqlParser.ComparisonContext context) {
            return new Predicate.Comparison(operator(context.comparisonOperator()), value, operand(context.operand()));
        }

        @Override
        public Expression visitQuantifiedComparison(CrateSqlParser.QuantifiedComparisonContext context) {
            return new Predicate.QuantifiedComparison(
                    operator(context.comparisonOperator()),
                    quantifier(context.quantifier()),
                    value,
                    tree.expressions().build(context.primary()));
        }

        @Override
        public Expression visitBetween(CrateSqlParser.BetweenContext context) {
            return negateIf(context.NOT(), new Predicate.Between(value, operand(context.low), operand(context.high)));
        }

        @Override
        public Expression visitInQuery(CrateSqlParser.InQueryContext context) {
            return negateIf(
                    context.NOT(), new Predicate.InQuery(value, tree.queries().build(context.query())));
        }

        @Override
        public Expression visitInList(CrateSqlParser.InListContext context) {
            return negateIf(
                    context.NOT(),
                    new Predicate.InList(value, tree.expressions().buildAll(context.expression())));
        }

        @Override
        public Expression visitLike(CrateSqlParser.LikeContext context) {
            Expression escape = tree.literals().buildNullable(context.literal());
            return negateIf(
                    context.NOT(),
                    new Predicate.Like(value, operand(context.pattern), escape, context.ILIKE() != null));
        }

        @Override
        public Expression visitQuantifiedLike(CrateSqlParser.QuantifiedLikeContext context) {
            return new Predicate.QuantifiedLike(
                    quantifier(context.quantifier()),
                    value,
                    operand(context.patterns),
                    context.escape == null ? null : operand(context.escape),
                    context.ILIKE() != null,
                    context.NOT() != null);
        }

        @Override
        public Expression visitIsNull(CrateSqlParser.IsNullContext context) {
            return new Predicate.IsNull(value, context.NOT() != null);
        }

        @Override
        public Expression visitIsBoolean(CrateSqlParser.IsBooleanContext context) {
            return negateIf(context.NOT(), new Predicate.IsBoolean(value, context.TRUE() != null));
        }

        @Override
        public Expression visitIsDistinct(CrateSqlParser.IsDistinctContext context) {
            return negateIf(context.NOT(), new Predicate.Distinct(value, operand(context.operand())));
        }
    }
}
