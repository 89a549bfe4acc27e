package org.cratedb4j.embedded.internal.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.cratedb4j.embedded.internal.sql.tree.ComparisonOperator;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.Operation;
import org.cratedb4j.embedded.internal.sql.tree.Predicate;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.sql.tree.Relation;
import org.cratedb4j.embedded.internal.sql.tree.Select;
import org.cratedb4j.embedded.internal.sql.tree.SelectItem;
import org.cratedb4j.embedded.internal.sql.tree.SortItem;
import org.cratedb4j.embedded.internal.sql.tree.Subquery;
import org.cratedb4j.embedded.internal.sql.tree.TypeName;
import org.cratedb4j.embedded.internal.sql.tree.Window;

/** Any expression that can be written: all kinds, nested. */
final class ExpressionArbitraries {
    private static final int DEPTH = 4;

    private ExpressionArbitraries() {}

    static Arbitrary<Expression> expressions() {
        return expressions(DEPTH);
    }

    private static Arbitrary<Expression> expressions(int depth) {
        return depth == 0
                ? leaves()
                : Arbitraries.oneOf(List.of(leaves(), inner(Arbitraries.lazy(() -> expressions(depth - 1)))));
    }

    /** Names that need quotes and names that do not, keywords among them. */
    static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "a", "b1", "_id", "select", "Mixed Case", "with\"quote", "year", "interval", "left", "ü"),
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4));
    }

    static Arbitrary<TypeName> types() {
        Arbitrary<TypeName> simple = Arbitraries.of(
                new TypeName.Simple("integer"),
                new TypeName.Simple("double precision"),
                new TypeName.Simple("timestamp with time zone"),
                new TypeName.Simple("time with time zone"),
                new TypeName.Simple("\"char\""),
                new TypeName.Simple("varchar", List.of(5)),
                new TypeName.Simple("numeric", List.of(10, 2)),
                new TypeName.ObjectOf(null, List.of()));
        return Arbitraries.oneOf(
                simple,
                simple.map(TypeName.Array::new),
                simple.map(TypeName.Array::new).map(TypeName.Array::new));
    }

    private static Arbitrary<Expression> leaves() {
        return Arbitraries.oneOf(List.of(
                Arbitraries.of(new Literal.Null(), new Literal.Bool(true), new Literal.Bool(false)),
                Arbitraries.longs().greaterOrEqual(0).map(Literal.Whole::new),
                Arbitraries.bigIntegers()
                        .between(BigInteger.ONE.shiftLeft(63), BigInteger.TEN.pow(40))
                        .map(value -> new Literal.Numeric(new BigDecimal(value))),
                Arbitraries.doubles().between(0, 1e15).map(Literal.Decimal::new),
                Arbitraries.strings().ofMaxLength(6).map(Literal.Text::new),
                Arbitraries.of("a\\nb", "\\u00e4", "it\\'s")
                        .map(source -> new Literal.Text(Texts.unescape(source), source)),
                Arbitraries.strings().withChars('0', '1').ofMaxLength(5).map(Literal.Bits::new),
                intervals(),
                names().list().ofMinSize(1).ofMaxSize(3).map(parts -> new Reference.Column(new QualifiedName(parts))),
                Arbitraries.integers().between(0, 99).map(Reference.Parameter::new)));
    }

    private static Arbitrary<Expression> intervals() {
        Arbitrary<Literal.Interval.Field> fields = Arbitraries.of(Literal.Interval.Field.class);
        return Combinators.combine(
                        Arbitraries.of("1", "1-2", "1 2:03:04"),
                        Arbitraries.of(true, false),
                        fields,
                        fields.injectNull(0.5))
                .as((value, negative, one, other) -> other == null || one.compareTo(other) <= 0
                        ? new Literal.Interval(value, negative, one, other)
                        : new Literal.Interval(value, negative, other, one));
    }

    private static Arbitrary<Expression> inner(Arbitrary<Expression> part) {
        Arbitrary<List<Expression>> list = part.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(List.of(
                operations(part),
                predicates(part, list),
                calls(part),
                list.map(Construct.ArrayLiteral::new),
                Combinators.combine(part, types(), Arbitraries.of(true, false)).as(Construct.Cast::new),
                Combinators.combine(part.injectNull(0.5), part, part, part.injectNull(0.5))
                        .as((operand, when, then, otherwise) ->
                                new Construct.Case(operand, List.of(new Construct.Case.When(when, then)), otherwise)),
                Combinators.combine(part, part, part.injectNull(0.5)).as(Construct.If::new),
                Combinators.combine(Arbitraries.of("YEAR", "EPOCH"), part).as(Construct.Extract::new),
                names().flatMap(key -> part.map(
                        value -> new Construct.ObjectLiteral(List.of(new Construct.ObjectLiteral.Entry(key, value))))),
                Combinators.combine(part, part).as(Reference.Subscript::new),
                Combinators.combine(part, part.injectNull(0.3), part.injectNull(0.3))
                        .as(Reference.Slice::new),
                Combinators.combine(calls(part), names()).as(Reference.Field::new),
                queries(part).map(Subquery.Scalar::new),
                queries(part).map(Subquery.Array::new)));
    }

    private static Arbitrary<Expression> operations(Arbitrary<Expression> part) {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(Operation.Arithmetic.Operator.class), part, part)
                        .as(Operation.Arithmetic::new),
                Combinators.combine(Arbitraries.of(Operation.Bitwise.Operator.class), part, part)
                        .as(Operation.Bitwise::new),
                part.map(Operation.Negative::new),
                Combinators.combine(part, part).as(Operation.Concatenation::new));
    }

    private static Arbitrary<Expression> predicates(Arbitrary<Expression> part, Arbitrary<List<Expression>> list) {
        Arbitrary<ComparisonOperator> operators = Arbitraries.of(ComparisonOperator.class);
        Arbitrary<Predicate.Quantifier> quantifiers = Arbitraries.of(Predicate.Quantifier.class);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<Expression> escapes = Arbitraries.just(new Literal.Text("!"));
        return Arbitraries.oneOf(List.of(
                Combinators.combine(Arbitraries.of(Predicate.Logical.Operator.class), part, part)
                        .as(Predicate.Logical::new),
                part.map(Predicate.Not::new),
                Combinators.combine(operators, part, part).as(Predicate.Comparison::new),
                Combinators.combine(operators, quantifiers, part, part).as(Predicate.QuantifiedComparison::new),
                Combinators.combine(part, part).as(Predicate.Distinct::new),
                Combinators.combine(part, part, escapes.injectNull(0.5), flags).as(Predicate.Like::new),
                Combinators.combine(quantifiers, part, part, escapes.injectNull(0.5), flags, flags)
                        .as(Predicate.QuantifiedLike::new),
                Combinators.combine(part, part, part).as(Predicate.Between::new),
                Combinators.combine(part, list).as(Predicate.InList::new),
                Combinators.combine(part, queries(part)).as(Predicate.InQuery::new),
                Combinators.combine(part, flags).as(Predicate.IsNull::new),
                Combinators.combine(part, flags).as(Predicate.IsBoolean::new),
                queries(part).map(Predicate.Exists::new)));
    }

    private static Arbitrary<Expression> calls(Arbitrary<Expression> part) {
        Arbitrary<QualifiedName> functions =
                names().list().ofMinSize(1).ofMaxSize(2).map(QualifiedName::new);
        return Combinators.combine(
                        functions,
                        part.list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(true, false),
                        part.injectNull(0.7),
                        Arbitraries.of(FunctionCall.NullTreatment.class).injectNull(0.7),
                        windows(part).injectNull(0.7))
                .as(FunctionCall::new);
    }

    private static Arbitrary<Window> windows(Arbitrary<Expression> part) {
        Arbitrary<Window.Bound> bounds = Arbitraries.oneOf(
                Arbitraries.of(
                                Window.Kind.UNBOUNDED_PRECEDING,
                                Window.Kind.CURRENT_ROW,
                                Window.Kind.UNBOUNDED_FOLLOWING)
                        .map(kind -> new Window.Bound(kind, null)),
                Combinators.combine(Arbitraries.of(Window.Kind.PRECEDING, Window.Kind.FOLLOWING), part)
                        .as(Window.Bound::new));
        Arbitrary<Window.Frame> frames = Combinators.combine(
                        Arbitraries.of(Window.Unit.class), bounds, bounds.injectNull(0.5))
                .as(Window.Frame::new);
        return Combinators.combine(
                        names().injectNull(0.5), part.list().ofMaxSize(2), sortItems(part), frames.injectNull(0.5))
                .as(Window::new);
    }

    private static Arbitrary<List<SortItem>> sortItems(Arbitrary<Expression> part) {
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(part, flags, flags.injectNull(0.5))
                .as(SortItem::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<Query> queries(Arbitrary<Expression> part) {
        Arbitrary<SelectItem> items =
                Combinators.combine(part, names().injectNull(0.5)).as(SelectItem.Single::new);
        Arbitrary<Relation> tables = names().map(name -> new Relation.Table(QualifiedName.of(name)));
        Arbitrary<Relation> joins = Combinators.combine(tables, tables, part)
                .as((left, right, on) -> new Relation.Join(Relation.JoinKind.LEFT, left, right, new Relation.On(on)));
        Arbitrary<Relation> relations = Arbitraries.oneOf(
                tables,
                joins,
                Combinators.combine(tables, names(), names().list().ofMaxSize(2))
                        .as(Relation.Aliased::new));
        Arbitrary<Select> selects = Combinators.combine(
                        Arbitraries.of(true, false),
                        items.list().ofMaxSize(2),
                        relations.list().ofMaxSize(2),
                        part.injectNull(0.5))
                .as((distinct, selected, from, where) ->
                        new Select(distinct, selected, from, where, null, null, Map.of()));
        return Combinators.combine(
                        selects,
                        sortItems(part),
                        Arbitraries.longs().greaterOrEqual(0).injectNull(0.5))
                .as((select, orderBy, limit) ->
                        new Query(List.of(), select, orderBy, limit == null ? null : new Literal.Whole(limit), null));
    }
}
