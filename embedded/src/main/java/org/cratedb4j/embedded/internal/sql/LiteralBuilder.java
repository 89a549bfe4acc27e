package org.cratedb4j.embedded.internal.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.jspecify.annotations.Nullable;

/** Builds literals and parameters. */
final class LiteralBuilder extends CrateSqlBaseVisitor<Expression> {
    /** Up to this many digits a number with a point is a double; a longer one keeps its digits. */
    private static final int MAX_DOUBLE_DIGITS = 18;

    private final TreeBuilder tree;

    LiteralBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    Expression build(ParserRuleContext context) {
        return visit(context);
    }

    @Nullable
    Expression buildNullable(@Nullable ParserRuleContext context) {
        return context == null ? null : visit(context);
    }

    /** A whole number that is known to be small, such as the length of a type. */
    static int smallNumber(TerminalNode node) {
        try {
            return Integer.parseInt(node.getText().replace("_", ""));
        } catch (NumberFormatException e) {
            throw new CrateError(ErrorKind.SQL_PARSE, "integer overflow: " + node.getText());
        }
    }

    static Expression wholeNumber(TerminalNode node) {
        BigInteger value = new BigInteger(node.getText().replace("_", ""));
        return value.bitLength() < Long.SIZE
                ? new Literal.Whole(value.longValueExact())
                : new Literal.Numeric(new BigDecimal(value));
    }

    @Override
    public Expression visitNull(CrateSqlParser.NullContext context) {
        return new Literal.Null();
    }

    @Override
    public Expression visitTrue(CrateSqlParser.TrueContext context) {
        return new Literal.Bool(true);
    }

    @Override
    public Expression visitFalse(CrateSqlParser.FalseContext context) {
        return new Literal.Bool(false);
    }

    @Override
    public Expression visitNumber(CrateSqlParser.NumberContext context) {
        if (context.INTEGER_VALUE() != null) {
            return wholeNumber(context.INTEGER_VALUE());
        }
        BigDecimal value = new BigDecimal(context.getText().replace("_", ""));
        return value.precision() <= MAX_DOUBLE_DIGITS || value.scale() < 0
                ? new Literal.Decimal(value.doubleValue())
                : new Literal.Numeric(value);
    }

    @Override
    public Expression visitText(CrateSqlParser.TextContext context) {
        return new Literal.Text(Texts.of(context));
    }

    @Override
    public Expression visitEscapedText(CrateSqlParser.EscapedTextContext context) {
        String text = context.getText();
        String source = text.substring(2, text.length() - 1);
        return new Literal.Text(Texts.unescape(source), source);
    }

    @Override
    public Expression visitBits(CrateSqlParser.BitsContext context) {
        String text = context.getText();
        return new Literal.Bits(text.substring(2, text.length() - 1));
    }

    @Override
    public Expression visitInterval(CrateSqlParser.IntervalContext context) {
        boolean negative = context.sign != null && context.sign.getText().equals("-");
        Literal.Interval.Field first = field(context.first);
        Literal.Interval.Field last = context.last == null ? null : field(context.last);
        if (last != null && first.compareTo(last) > 0) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Startfield must be less significant than Endfield");
        }
        return new Literal.Interval(Texts.of(context.text()), negative, first, last);
    }

    private static Literal.Interval.Field field(CrateSqlParser.IntervalFieldContext context) {
        return switch (context.getStart().getType()) {
            case CrateSqlParser.YEAR -> Literal.Interval.Field.YEAR;
            case CrateSqlParser.MONTH -> Literal.Interval.Field.MONTH;
            case CrateSqlParser.DAY -> Literal.Interval.Field.DAY;
            case CrateSqlParser.HOUR -> Literal.Interval.Field.HOUR;
            case CrateSqlParser.MINUTE -> Literal.Interval.Field.MINUTE;
            case CrateSqlParser.SECOND -> Literal.Interval.Field.SECOND;
            default -> Literal.Interval.Field.MILLISECOND;
        };
    }

    @Override
    public Expression visitParameter(CrateSqlParser.ParameterContext context) {
        return new Reference.Parameter(
                context.INTEGER_VALUE() == null ? tree.nextParameter() : smallNumber(context.INTEGER_VALUE()));
    }

    @Override
    public Expression visitArray(CrateSqlParser.ArrayContext context) {
        return new Construct.ArrayLiteral(tree.expressions().buildAll(context.expression()));
    }

    @Override
    public Expression visitObject(CrateSqlParser.ObjectContext context) {
        List<Construct.ObjectLiteral.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (CrateSqlParser.PropertyContext property : context.property()) {
            String key = Names.of(property.identifier());
            if (!keys.add(key)) {
                throw new CrateError(
                        ErrorKind.SQL_PARSE, "Object literal cannot contain duplicate keys (`" + key + "`)");
            }
            entries.add(
                    new Construct.ObjectLiteral.Entry(key, tree.expressions().build(property.expression())));
        }
        return new Construct.ObjectLiteral(entries);
    }
}
