package org.cratedb4j.embedded.internal.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.Operation;
import org.cratedb4j.embedded.internal.sql.tree.Operation.Arithmetic;
import org.cratedb4j.embedded.internal.sql.tree.Operation.Bitwise;
import org.cratedb4j.embedded.internal.sql.tree.Predicate;
import org.cratedb4j.embedded.internal.sql.tree.Predicate.Logical;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.sql.tree.Subquery;
import org.cratedb4j.embedded.internal.sql.tree.TypeName;
import org.jspecify.annotations.Nullable;

/** Builds expressions out of operators and operands. */
final class ExpressionBuilder extends CrateSqlBaseVisitor<Expression> {
    /** A longer chain of AND or of OR becomes a balanced tree, which means the same: generated conditions have thousands. */
    private static final int MAX_CHAIN = 100;

    private final TreeBuilder tree;
    private final PredicateBuilder predicates;
    private final SpecialBuilder specials;
    private final WindowBuilder windows;

    ExpressionBuilder(TreeBuilder tree) {
        this.tree = tree;
        this.predicates = new PredicateBuilder(tree);
        this.specials = new SpecialBuilder(tree);
        this.windows = new WindowBuilder(tree);
    }

    Expression build(ParserRuleContext context) {
        return visit(context);
    }

    @Nullable
    Expression buildNullable(@Nullable ParserRuleContext context) {
        return context == null ? null : build(context);
    }

    List<Expression> buildAll(List<? extends ParserRuleContext> contexts) {
        return contexts.stream().map(this::build).toList();
    }

    WindowBuilder windows() {
        return windows;
    }

    /** The condition of a WHERE; null without one. */
    @Nullable
    Expression where(CrateSqlParser.@Nullable WhereContext context) {
        return context == null ? null : build(context.expression());
    }

    @Override
    public Expression visit(ParseTree node) {
        return tree.deeper(() -> node.accept(this));
    }

    @Override
    public Expression visitPredicate(CrateSqlParser.PredicateContext context) {
        Expression operand = build(context.operand());
        return context.predicateTail() == null ? operand : predicates.build(operand, context.predicateTail());
    }

    @Override
    public Expression visitMatch(CrateSqlParser.MatchContext context) {
        return predicates.match(context);
    }

    @Override
    public Expression visitNot(CrateSqlParser.NotContext context) {
        return new Predicate.Not(build(context.expression()));
    }

    @Override
    public Expression visitAnd(CrateSqlParser.AndContext context) {
        Deque<ParserRuleContext> chain = new ArrayDeque<>();
        CrateSqlParser.ExpressionContext first = context;
        while (first instanceof CrateSqlParser.AndContext and) {
            chain.push(and.right);
            first = and.left;
        }
        chain.push(first);
        return chain(Logical.Operator.AND, chain);
    }

    @Override
    public Expression visitOr(CrateSqlParser.OrContext context) {
        Deque<ParserRuleContext> chain = new ArrayDeque<>();
        CrateSqlParser.ExpressionContext first = context;
        while (first instanceof CrateSqlParser.OrContext or) {
            chain.push(or.right);
            first = or.left;
        }
        chain.push(first);
        return chain(Logical.Operator.OR, chain);
    }

    private Expression chain(Logical.Operator operator, Deque<ParserRuleContext> contexts) {
        List<Expression> operands = buildAll(new ArrayList<>(contexts));
        return operands.size() > MAX_CHAIN
                ? balanced(operator, operands)
                : operands.stream()
                        .reduce((left, right) -> new Logical(operator, left, right))
                        .orElseThrow();
    }

    private static Expression balanced(Logical.Operator operator, List<Expression> operands) {
        int size = operands.size();
        return size == 1
                ? operands.get(0)
                : new Logical(
                        operator,
                        balanced(operator, operands.subList(0, size / 2)),
                        balanced(operator, operands.subList(size / 2, size)));
    }

    @Override
    public Expression visitSign(CrateSqlParser.SignContext context) {
        Expression value = build(context.operand());
        return context.sign.getText().equals("-") ? new Operation.Negative(value) : value;
    }

    @Override
    public Expression visitArithmetic(CrateSqlParser.ArithmeticContext context) {
        Arithmetic.Operator operator = switch (context.operator.getText()) {
            case "+" -> Arithmetic.Operator.ADD;
            case "-" -> Arithmetic.Operator.SUBTRACT;
            case "*" -> Arithmetic.Operator.MULTIPLY;
            case "/" -> Arithmetic.Operator.DIVIDE;
            case "%" -> Arithmetic.Operator.MODULUS;
            default -> Arithmetic.Operator.POWER;
        };
        return new Arithmetic(operator, build(context.left), build(context.right));
    }

    @Override
    public Expression visitBitwise(CrateSqlParser.BitwiseContext context) {
        Bitwise.Operator operator = switch (context.operator.getText()) {
            case "&" -> Bitwise.Operator.AND;
            case "|" -> Bitwise.Operator.OR;
            default -> Bitwise.Operator.XOR;
        };
        return new Bitwise(operator, build(context.left), build(context.right));
    }

    @Override
    public Expression visitConcatenation(CrateSqlParser.ConcatenationContext context) {
        return new Operation.Concatenation(build(context.left), build(context.right));
    }

    @Override
    public Expression visitOverlap(CrateSqlParser.OverlapContext context) {
        return new FunctionCall(QualifiedName.of("array_overlap"), List.of(build(context.left), build(context.right)));
    }

    @Override
    public Expression visitTypedText(CrateSqlParser.TypedTextContext context) {
        TypeName type = tree.types().build(context.typeName());
        if (!(type instanceof TypeName.Simple)) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE,
                    "type 'string' cast notation only supports primitive types. Use '::' or cast() operator instead.");
        }
        return new Construct.Cast(new Literal.Text(Texts.of(context.text())), type, false);
    }

    @Override
    public Expression visitLiteralPrimary(CrateSqlParser.LiteralPrimaryContext context) {
        return tree.literals().build(context.literal());
    }

    @Override
    public Expression visitSpecialPrimary(CrateSqlParser.SpecialPrimaryContext context) {
        return specials.visit(context.special());
    }

    @Override
    public Expression visitFunctionCall(CrateSqlParser.FunctionCallContext context) {
        FunctionCall.NullTreatment nulls = null;
        if (context.nulls != null) {
            nulls = context.nulls.getType() == CrateSqlParser.IGNORE
                    ? FunctionCall.NullTreatment.IGNORE
                    : FunctionCall.NullTreatment.RESPECT;
        }
        return new FunctionCall(
                Names.of(context.qualifiedName()),
                buildAll(context.expression()),
                context.DISTINCT() != null,
                context.filter() == null ? null : where(context.filter().where()),
                nulls,
                context.over() == null ? null : windows.build(context.over().windowDefinition()));
    }

    @Override
    public Expression visitColumnReference(CrateSqlParser.ColumnReferenceContext context) {
        return new Reference.Column(Names.of(context.qualifiedName()));
    }

    @Override
    public Expression visitScalarSubquery(CrateSqlParser.ScalarSubqueryContext context) {
        return new Subquery.Scalar(tree.queries().build(context.query()));
    }

    @Override
    public Expression visitArraySubquery(CrateSqlParser.ArraySubqueryContext context) {
        return new Subquery.Array(tree.queries().build(context.query()));
    }

    @Override
    public Expression visitExists(CrateSqlParser.ExistsContext context) {
        return new Predicate.Exists(tree.queries().build(context.query()));
    }

    @Override
    public Expression visitNested(CrateSqlParser.NestedContext context) {
        return build(context.expression());
    }

    @Override
    public Expression visitFieldAccess(CrateSqlParser.FieldAccessContext context) {
        return new Reference.Field(build(context.expression()), Names.of(context.identifier()));
    }

    @Override
    public Expression visitSubscript(CrateSqlParser.SubscriptContext context) {
        return new Reference.Subscript(build(context.primary()), build(context.operand()));
    }

    @Override
    public Expression visitSlice(CrateSqlParser.SliceContext context) {
        return new Reference.Slice(
                build(context.primary()), buildNullable(context.lower), buildNullable(context.upper));
    }

    @Override
    public Expression visitCastPrimary(CrateSqlParser.CastPrimaryContext context) {
        return new Construct.Cast(build(context.primary()), tree.types().build(context.typeName()), false);
    }

    /** CrateDB reads the zone first, which counts where both are parameters. */
    @Override
    public Expression visitAtTimeZone(CrateSqlParser.AtTimeZoneContext context) {
        return new FunctionCall(QualifiedName.of("timezone"), List.of(build(context.zone), build(context.value)));
    }
}
