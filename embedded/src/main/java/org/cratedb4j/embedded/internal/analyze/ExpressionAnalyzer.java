package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ArrayConstructor;
import org.cratedb4j.embedded.internal.expr.CastMode;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.ObjectConstructor;
import org.cratedb4j.embedded.internal.expr.Subquery;
import org.cratedb4j.embedded.internal.functions.ExtractFunctions;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.ExpressionVisitor;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.Operation;
import org.cratedb4j.embedded.internal.sql.tree.Predicate;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.sql.tree.Window;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** From the tree of an expression to a typed expression, names resolved, functions chosen, arguments cast, constants computed. */
final class ExpressionAnalyzer implements ExpressionVisitor<Expr> {
    private final Analysis analysis;
    private final Map<String, Window> windows;
    private final SubqueryAnalyzer subqueries;
    private final ConstantFolder folder;
    private final PredicateAnalyzer predicates;
    private final SubscriptAnalyzer subscripts;
    private final FunctionAnalyzer functions;

    /**
     * @param analysis the statement
     * @param scope what names stand for
     * @param windows the WINDOW clause
     * @param subqueries analyzes queries inside the expression
     */
    ExpressionAnalyzer(Analysis analysis, Scope scope, Map<String, Window> windows, SubqueryAnalyzer subqueries) {
        this.analysis = analysis;
        this.windows = windows;
        this.subqueries = subqueries;
        this.folder = new ConstantFolder(analysis.constantContext());
        this.predicates = new PredicateAnalyzer(this);
        this.subscripts = new SubscriptAnalyzer(this, scope, new ObjectKeys(analysis.strictKeys()));
        this.functions = new FunctionAnalyzer(this, windows);
    }

    /** The same statement's expressions where names stand for something else. */
    ExpressionAnalyzer withScope(Scope other, SubqueryAnalyzer otherSubqueries) {
        return new ExpressionAnalyzer(analysis, other, windows, otherSubqueries);
    }

    /** An expression, with its constant parts computed. */
    Expr analyze(Expression expression) {
        return folder.fold(visit(expression));
    }

    /** As {@link #analyze}, brought into a type. */
    Expr analyze(Expression expression, DataType target) {
        return folder.fold(Casting.implicit(visit(expression), target));
    }

    /** Computes the constant parts. */
    Expr fold(Expr expr) {
        return folder.fold(expr);
    }

    /** An expression as it is; for use inside a larger one. */
    Expr visit(Expression expression) {
        return expression.accept(this);
    }

    /** Several expressions as they are. */
    List<Expr> visitAll(List<Expression> expressions) {
        List<Expr> exprs = new ArrayList<>(expressions.size());
        expressions.forEach(expression -> exprs.add(visit(expression)));
        return exprs;
    }

    /** A query of one column as an array of its values. */
    Expr arrayOf(org.cratedb4j.embedded.internal.sql.tree.Query query) {
        return subqueries.analyze(query, Subquery.Kind.ARRAY);
    }

    @Override
    public Expr visitNull(Literal.Null literal) {
        return new Constant(DataTypes.UNDEFINED, null);
    }

    @Override
    public Expr visitBoolean(Literal.Bool literal) {
        return new Constant(DataTypes.BOOLEAN, literal.value());
    }

    @Override
    public Expr visitWhole(Literal.Whole literal) {
        return LiteralAnalyzer.whole(literal);
    }

    @Override
    public Expr visitNumeric(Literal.Numeric literal) {
        return LiteralAnalyzer.numeric(literal);
    }

    @Override
    public Expr visitDecimal(Literal.Decimal literal) {
        return new Constant(DataTypes.DOUBLE, literal.value());
    }

    @Override
    public Expr visitText(Literal.Text literal) {
        return new Constant(DataTypes.TEXT, literal.value());
    }

    @Override
    public Expr visitBits(Literal.Bits literal) {
        return LiteralAnalyzer.bits(literal);
    }

    @Override
    public Expr visitInterval(Literal.Interval literal) {
        return LiteralAnalyzer.interval(literal);
    }

    @Override
    public Expr visitColumn(Reference.Column reference) {
        return subscripts.column(reference);
    }

    @Override
    public Expr visitParameter(Reference.Parameter reference) {
        return analysis.parameter(reference.position());
    }

    @Override
    public Expr visitSubscript(Reference.Subscript reference) {
        return subscripts.subscript(reference);
    }

    @Override
    public Expr visitSlice(Reference.Slice reference) {
        return FunctionResolver.call(
                "array_slice",
                List.of(visit(reference.base()), visitOrNull(reference.from()), visitOrNull(reference.to())));
    }

    @Override
    public Expr visitField(Reference.Field reference) {
        return subscripts.field(reference);
    }

    @Override
    public Expr visitArithmetic(Operation.Arithmetic operation) {
        String name = operation.operator().name().toLowerCase(Locale.ROOT);
        return FunctionResolver.call(name, List.of(visit(operation.left()), visit(operation.right())));
    }

    @Override
    public Expr visitBitwise(Operation.Bitwise operation) {
        String name = operation.operator().name().toLowerCase(Locale.ROOT);
        return FunctionResolver.call(name, List.of(visit(operation.left()), visit(operation.right())));
    }

    @Override
    public Expr visitNegative(Operation.Negative operation) {
        Expr value = visit(operation.value());
        if (value instanceof Constant constant && constant.value() == null) {
            return value;
        }
        Constant negated = value instanceof Constant number ? LiteralAnalyzer.negated(number) : null;
        return negated != null ? negated : FunctionResolver.call("_negate", List.of(value));
    }

    @Override
    public Expr visitConcatenation(Operation.Concatenation operation) {
        return FunctionResolver.call("op_||", List.of(visit(operation.left()), visit(operation.right())));
    }

    @Override
    public Expr visitLogical(Predicate.Logical predicate) {
        return predicates.logical(predicate);
    }

    @Override
    public Expr visitNot(Predicate.Not predicate) {
        return predicates.not(predicate);
    }

    @Override
    public Expr visitComparison(Predicate.Comparison predicate) {
        return predicates.comparison(predicate);
    }

    @Override
    public Expr visitQuantifiedComparison(Predicate.QuantifiedComparison predicate) {
        return predicates.quantifiedComparison(predicate);
    }

    @Override
    public Expr visitDistinct(Predicate.Distinct predicate) {
        return predicates.distinct(predicate);
    }

    @Override
    public Expr visitLike(Predicate.Like predicate) {
        return predicates.like(predicate);
    }

    @Override
    public Expr visitQuantifiedLike(Predicate.QuantifiedLike predicate) {
        return predicates.quantifiedLike(predicate);
    }

    @Override
    public Expr visitBetween(Predicate.Between predicate) {
        return predicates.between(predicate);
    }

    @Override
    public Expr visitInList(Predicate.InList predicate) {
        return predicates.inList(predicate);
    }

    @Override
    public Expr visitInQuery(Predicate.InQuery predicate) {
        return predicates.inQuery(predicate);
    }

    @Override
    public Expr visitIsNull(Predicate.IsNull predicate) {
        return predicates.isNull(predicate);
    }

    @Override
    public Expr visitIsBoolean(Predicate.IsBoolean predicate) {
        return predicates.isBoolean(predicate);
    }

    @Override
    public Expr visitExists(Predicate.Exists predicate) {
        return subqueries.analyze(predicate.query(), Subquery.Kind.EXISTS);
    }

    @Override
    public Expr visitMatch(Predicate.Match predicate) {
        return new MatchAnalyzer(this).analyze(predicate);
    }

    @Override
    public Expr visitFunctionCall(FunctionCall call) {
        return functions.call(call);
    }

    @Override
    public Expr visitScalarSubquery(org.cratedb4j.embedded.internal.sql.tree.Subquery.Scalar subquery) {
        return subqueries.analyze(subquery.query(), Subquery.Kind.SCALAR);
    }

    @Override
    public Expr visitArraySubquery(org.cratedb4j.embedded.internal.sql.tree.Subquery.Array subquery) {
        return subqueries.analyze(subquery.query(), Subquery.Kind.ARRAY);
    }

    @Override
    public Expr visitArrayLiteral(Construct.ArrayLiteral array) {
        if (array.elements().isEmpty()) {
            return new Constant(DataTypes.UNDEFINED_ARRAY, List.of());
        }
        List<Expr> elements = visitAll(array.elements());
        DataType type = FunctionResolver.commonType("_array", elements);
        List<Expr> cast = elements.stream()
                .map(element -> Casting.implicit(element, type))
                .toList();
        return new ArrayConstructor(DataTypes.arrayOf(type), cast);
    }

    @Override
    public Expr visitObjectLiteral(Construct.ObjectLiteral object) {
        if (object.entries().isEmpty()) {
            return new Constant(DataTypes.OBJECT, Map.of());
        }
        List<String> keys = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        Map<String, DataType> types = new LinkedHashMap<>();
        for (Construct.ObjectLiteral.Entry entry : object.entries()) {
            Expr value = visit(entry.value());
            keys.add(entry.key());
            values.add(value);
            types.put(entry.key(), value.type());
        }
        return new ObjectConstructor(new ObjectType(ColumnPolicy.DYNAMIC, types), keys, values);
    }

    @Override
    public Expr visitCast(Construct.Cast cast) {
        Expr value = visit(cast.value());
        DataType target = TypeResolver.resolve(cast.type());
        return Casting.cast(
                value,
                cast.attempt() ? target : withKnownKeys(value.type(), target),
                cast.attempt() ? CastMode.TRY : CastMode.EXPLICIT);
    }

    /** An object that is cast to OBJECT keeps the keys that are known of it. */
    private static DataType withKnownKeys(DataType source, DataType target) {
        boolean objects = source instanceof ObjectType
                && target instanceof ObjectType object
                && object.policy() != ColumnPolicy.STRICT;
        if (!objects) {
            return target;
        }
        ObjectType known = (ObjectType) DataTypes.merge(source, target);
        Map<String, DataType> inner = new LinkedHashMap<>();
        ObjectType object = (ObjectType) target;
        known.inner()
                .forEach((key, type) ->
                        inner.put(key, object.inner().containsKey(key) ? type : withPolicy(type, object.policy())));
        return new ObjectType(object.policy(), inner);
    }

    /** What the cast does not name takes over the policy around it. */
    private static DataType withPolicy(DataType type, ColumnPolicy policy) {
        if (!(type instanceof ObjectType object)) {
            return type;
        }
        Map<String, DataType> inner = new LinkedHashMap<>();
        object.inner().forEach((key, innerType) -> inner.put(key, withPolicy(innerType, policy)));
        return new ObjectType(policy, inner);
    }

    @Override
    public Expr visitCase(Construct.Case expression) {
        return predicates.choice(expression);
    }

    @Override
    public Expr visitIf(Construct.If expression) {
        return predicates.choice(expression);
    }

    @Override
    public Expr visitExtract(Construct.Extract extract) {
        return FunctionResolver.call(ExtractFunctions.functionName(extract.field()), List.of(visit(extract.source())));
    }

    @Override
    public Expr visitDefaultValue(Construct.DefaultValue value) {
        throw new CrateError(ErrorKind.UNSUPPORTED_FEATURE, "DEFAULT is only allowed in INSERT VALUES");
    }

    private Expr visitOrNull(@Nullable Expression expression) {
        return expression == null ? new Constant(DataTypes.UNDEFINED, null) : visit(expression);
    }
}
