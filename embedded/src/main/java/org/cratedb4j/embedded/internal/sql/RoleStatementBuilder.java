package org.cratedb4j.embedded.internal.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.Properties;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Action;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.jspecify.annotations.Nullable;

/** Builds the statements about users, roles and privileges. */
final class RoleStatementBuilder extends CrateSqlBaseVisitor<Statement> {
    private final TreeBuilder tree;

    RoleStatementBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    @Override
    public Statement visitCreateRole(CrateSqlParser.CreateRoleContext context) {
        return new RoleStatement.CreateRole(
                Names.of(context.identifier()), context.USER() != null, options(context.roleOptions()));
    }

    /** Options come as {@code WITH (name = value)} or, as PostgreSQL has them, one after the other. */
    private Properties options(CrateSqlParser.@Nullable RoleOptionsContext context) {
        if (context == null || context.withProperties() != null) {
            return tree.queries().properties(context == null ? null : context.withProperties());
        }
        Map<String, Expression> entries = new LinkedHashMap<>();
        for (CrateSqlParser.RoleOptionContext option : context.roleOption()) {
            Expression value = tree.literals().buildNullable(option.simpleLiteral());
            entries.put(Names.of(option.identifier()), value == null ? new Literal.Null() : value);
        }
        return new Properties(entries);
    }

    @Override
    public Statement visitAlterRole(CrateSqlParser.AlterRoleContext context) {
        return new RoleStatement.AlterRole(
                Names.of(context.identifier()),
                tree.queries().properties(context.properties().property()));
    }

    @Override
    public Statement visitResetRole(CrateSqlParser.ResetRoleContext context) {
        return new RoleStatement.ResetRole(Names.of(context.name), Names.ofNullable(context.option));
    }

    @Override
    public Statement visitDropRole(CrateSqlParser.DropRoleContext context) {
        return new RoleStatement.DropRole(Names.of(context.identifier()), context.ifExists() != null);
    }

    @Override
    public Statement visitGrantPrivilege(CrateSqlParser.GrantPrivilegeContext context) {
        Action action = context.action.getType() == CrateSqlParser.GRANT ? Action.GRANT : Action.DENY;
        return privilege(action, context.privileges(), context.securable(), context.grantees);
    }

    @Override
    public Statement visitRevokePrivilege(CrateSqlParser.RevokePrivilegeContext context) {
        return privilege(Action.REVOKE, context.privileges(), context.securable(), context.grantees);
    }

    private static Statement privilege(
            Action action,
            CrateSqlParser.PrivilegesContext privileges,
            CrateSqlParser.@Nullable SecurableContext securable,
            CrateSqlParser.NamesContext grantees) {
        List<String> names = Names.of(privileges.names());
        return securable == null
                ? new RoleStatement.Privilege(action, names, Level.CLUSTER, List.of(), Names.of(grantees))
                : new RoleStatement.Privilege(
                        action,
                        names,
                        Level.valueOf(securable.level.getText().toUpperCase(Locale.ROOT)),
                        Names.of(securable.qualifiedNames()),
                        Names.of(grantees));
    }
}
