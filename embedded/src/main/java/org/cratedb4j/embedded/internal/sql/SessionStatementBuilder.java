package org.cratedb4j.embedded.internal.sql;

import java.util.Locale;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.SessionStatement;
import org.cratedb4j.embedded.internal.sql.tree.Statement;

/** Builds the statements about the session and its transaction. */
final class SessionStatementBuilder extends CrateSqlBaseVisitor<Statement> {
    private final TreeBuilder tree;

    SessionStatementBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    @Override
    public Statement visitBegin(CrateSqlParser.BeginContext context) {
        return new SessionStatement.Begin();
    }

    @Override
    public Statement visitCommit(CrateSqlParser.CommitContext context) {
        return new SessionStatement.Commit();
    }

    @Override
    public Statement visitSetTransaction(CrateSqlParser.SetTransactionContext context) {
        return new SessionStatement.SetTransaction();
    }

    @Override
    public Statement visitSetAuthorization(CrateSqlParser.SetAuthorizationContext context) {
        return new SessionStatement.SetSessionAuthorization(
                context.nameOrText() == null ? null : Texts.of(context.nameOrText()));
    }

    @Override
    public Statement visitResetAuthorization(CrateSqlParser.ResetAuthorizationContext context) {
        return new SessionStatement.SetSessionAuthorization(null);
    }

    @Override
    public Statement visitSetSession(CrateSqlParser.SetSessionContext context) {
        boolean local = context.scope != null && context.scope.getType() == CrateSqlParser.LOCAL;
        return new SessionStatement.SetSession(
                local,
                Names.of(context.qualifiedName()),
                context.settingValue().stream().map(this::value).toList());
    }

    private Expression value(CrateSqlParser.SettingValueContext context) {
        if (context.text() != null) {
            return tree.literals().build(context.text());
        } else if (context.number() != null) {
            return tree.literals().build(context.number());
        } else if (context.identifier() != null) {
            return new Literal.Text(Names.of(context.identifier()));
        }
        return new Literal.Bool(context.FALSE() == null);
    }

    @Override
    public Statement visitSetTimeZone(CrateSqlParser.SetTimeZoneContext context) {
        return new SessionStatement.SetTimeZone(context.text() == null ? null : Texts.of(context.text()));
    }

    @Override
    public Statement visitDeallocate(CrateSqlParser.DeallocateContext context) {
        if (context.ALL() != null) {
            return new SessionStatement.Deallocate(null);
        }
        return new SessionStatement.Deallocate(
                context.text() != null
                        ? Texts.of(context.text())
                        : Names.of(context.qualifiedName()).toString());
    }

    @Override
    public Statement visitDiscard(CrateSqlParser.DiscardContext context) {
        return new SessionStatement.Discard(
                context.target.getType() == CrateSqlParser.TEMP
                        ? SessionStatement.Discard.Target.TEMPORARY
                        : SessionStatement.Discard.Target.valueOf(
                                context.target.getText().toUpperCase(Locale.ROOT)));
    }
}
