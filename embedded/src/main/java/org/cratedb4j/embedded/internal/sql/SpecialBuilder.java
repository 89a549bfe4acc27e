package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;

/** Builds the forms that look like functions and have a syntax of their own. */
final class SpecialBuilder extends CrateSqlBaseVisitor<Expression> {
    private final TreeBuilder tree;

    SpecialBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    private static Expression call(String function, Expression... arguments) {
        return new FunctionCall(QualifiedName.of(function), List.of(arguments));
    }

    private Expression build(ParserRuleContext context) {
        return tree.expressions().build(context);
    }

    @Override
    public Expression visitCurrentTime(CrateSqlParser.CurrentTimeContext context) {
        String function = context.getStart().getText().toLowerCase(Locale.ROOT);
        return context.INTEGER_VALUE() == null
                ? call(function)
                : call(function, new Literal.Whole(LiteralBuilder.smallNumber(context.INTEGER_VALUE())));
    }

    @Override
    public Expression visitCurrentName(CrateSqlParser.CurrentNameContext context) {
        return call(
                switch (context.getStart().getType()) {
                    case CrateSqlParser.CURRENT_CATALOG -> "current_catalog";
                    case CrateSqlParser.CURRENT_SCHEMA -> "current_schema";
                    case CrateSqlParser.SESSION_USER -> "session_user";
                    default -> "current_user";
                });
    }

    @Override
    public Expression visitSide(CrateSqlParser.SideContext context) {
        String function = context.name.getType() == CrateSqlParser.LEFT ? "left" : "right";
        return call(function, build(context.expression(0)), build(context.expression(1)));
    }

    @Override
    public Expression visitSubstring(CrateSqlParser.SubstringContext context) {
        return new FunctionCall(
                QualifiedName.of("substring"), tree.expressions().buildAll(context.expression()));
    }

    @Override
    public Expression visitPosition(CrateSqlParser.PositionContext context) {
        Expression part = build(context.expression(0));
        return call("strpos", build(context.expression(1)), part);
    }

    @Override
    public Expression visitTrim(CrateSqlParser.TrimContext context) {
        Expression source = build(context.source);
        if (context.characters == null && context.end == null) {
            return call("trim", source);
        }
        Expression characters = context.characters == null ? new Literal.Text(" ") : build(context.characters);
        String mode = context.end == null ? "BOTH" : context.end.getText().toUpperCase(Locale.ROOT);
        return call("trim", source, characters, new Literal.Text(mode));
    }

    @Override
    public Expression visitExtract(CrateSqlParser.ExtractContext context) {
        return new Construct.Extract(
                Texts.of(context.nameOrText()).toUpperCase(Locale.ROOT), build(context.expression()));
    }

    @Override
    public Expression visitCast(CrateSqlParser.CastContext context) {
        return new Construct.Cast(
                build(context.expression()), tree.types().build(context.typeName()), context.TRY_CAST() != null);
    }

    @Override
    public Expression visitCase(CrateSqlParser.CaseContext context) {
        Expression operand = tree.expressions().buildNullable(context.value);
        List<Construct.Case.When> branches = context.whenClause().stream()
                .map(when -> new Construct.Case.When(build(when.condition), build(when.result)))
                .toList();
        return new Construct.Case(operand, branches, tree.expressions().buildNullable(context.otherwise));
    }

    @Override
    public Expression visitIf(CrateSqlParser.IfContext context) {
        return new Construct.If(
                build(context.expression(0)),
                build(context.expression(1)),
                tree.expressions().buildNullable(context.expression(2)));
    }
}
