package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.cratedb4j.embedded.internal.sql.tree.ColumnConstraint;
import org.cratedb4j.embedded.internal.sql.tree.ColumnDefinition;
import org.cratedb4j.embedded.internal.sql.tree.ColumnPath;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.TypeName;
import org.jspecify.annotations.Nullable;

/** Builds types and column definitions. */
final class TypeBuilder extends CrateSqlBaseVisitor<TypeName> {
    private final TreeBuilder tree;
    private final ConstraintBuilder constraints;

    TypeBuilder(TreeBuilder tree) {
        this.tree = tree;
        this.constraints = new ConstraintBuilder(tree);
    }

    TypeName build(CrateSqlParser.TypeNameContext context) {
        return visit(context);
    }

    ColumnDefinition column(CrateSqlParser.ColumnDefinitionContext context) {
        String name = Names.of(context.identifier());
        ColumnPath path = new ColumnPath(QualifiedName.of(name), List.of());
        return column(name, path, context.typeName(), context.columnConstraint());
    }

    ColumnDefinition addedColumn(CrateSqlParser.AddedColumnContext context) {
        ColumnPath path = Names.path(context.columnPath(), tree);
        String shown = SqlFormatter.expression(path.toExpression());
        return column(shown, path, context.typeName(), context.columnConstraint());
    }

    private ColumnDefinition column(
            String shown,
            ColumnPath path,
            CrateSqlParser.@Nullable TypeNameContext type,
            List<CrateSqlParser.ColumnConstraintContext> contexts) {
        List<ColumnConstraint> all = contexts.stream().map(constraints::visit).toList();
        TypeName built = type == null ? null : build(type);
        ColumnRules.check(shown, built, all);
        return new ColumnDefinition(path, built, all);
    }

    @Override
    public TypeName visitSimpleType(CrateSqlParser.SimpleTypeContext context) {
        List<Integer> parameters = context.INTEGER_VALUE().stream()
                .map(LiteralBuilder::smallNumber)
                .toList();
        return new TypeName.Simple(name(context.simpleTypeName()), parameters);
    }

    private static String name(CrateSqlParser.SimpleTypeNameContext context) {
        if (context.identifier() != null) {
            return Names.of(context.identifier());
        }
        return context.children.stream()
                .map(ParseTree::getText)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public TypeName visitObjectType(CrateSqlParser.ObjectTypeContext context) {
        return new TypeName.ObjectOf(
                policy(context.policy),
                context.columnDefinition().stream().map(this::column).toList());
    }

    private static TypeName.@Nullable ColumnPolicy policy(@Nullable Token token) {
        return token == null
                ? null
                : TypeName.ColumnPolicy.valueOf(token.getText().toUpperCase(Locale.ROOT));
    }

    @Override
    public TypeName visitArrayType(CrateSqlParser.ArrayTypeContext context) {
        return new TypeName.Array(build(context.typeName()));
    }
}
