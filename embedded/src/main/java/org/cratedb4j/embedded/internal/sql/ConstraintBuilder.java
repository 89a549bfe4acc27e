package org.cratedb4j.embedded.internal.sql;

import org.cratedb4j.embedded.internal.sql.tree.ColumnConstraint;
import org.jspecify.annotations.Nullable;

/** Builds what follows a column's type. */
final class ConstraintBuilder extends CrateSqlBaseVisitor<ColumnConstraint> {
    private final TreeBuilder tree;

    ConstraintBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    static @Nullable String name(CrateSqlParser.@Nullable ConstraintNameContext context) {
        return context == null ? null : Names.of(context.identifier());
    }

    @Override
    public ColumnConstraint visitPrimaryKeyConstraint(CrateSqlParser.PrimaryKeyConstraintContext context) {
        return new ColumnConstraint.PrimaryKey(name(context.constraintName()));
    }

    @Override
    public ColumnConstraint visitNotNullConstraint(CrateSqlParser.NotNullConstraintContext context) {
        return new ColumnConstraint.NotNull();
    }

    @Override
    public ColumnConstraint visitNullConstraint(CrateSqlParser.NullConstraintContext context) {
        return new ColumnConstraint.Nullability();
    }

    @Override
    public ColumnConstraint visitIndexConstraint(CrateSqlParser.IndexConstraintContext context) {
        return new ColumnConstraint.Index(
                Names.of(context.identifier()), tree.queries().properties(context.withProperties()));
    }

    @Override
    public ColumnConstraint visitNoIndexConstraint(CrateSqlParser.NoIndexConstraintContext context) {
        return new ColumnConstraint.NoIndex();
    }

    @Override
    public ColumnConstraint visitStorageConstraint(CrateSqlParser.StorageConstraintContext context) {
        return new ColumnConstraint.Storage(tree.queries().properties(context.withProperties()));
    }

    @Override
    public ColumnConstraint visitDefaultConstraint(CrateSqlParser.DefaultConstraintContext context) {
        return new ColumnConstraint.Default(tree.expressions().build(context.expression()));
    }

    @Override
    public ColumnConstraint visitGeneratedConstraint(CrateSqlParser.GeneratedConstraintContext context) {
        return new ColumnConstraint.Generated(tree.expressions().build(context.expression()));
    }

    @Override
    public ColumnConstraint visitCheckConstraint(CrateSqlParser.CheckConstraintContext context) {
        return new ColumnConstraint.Check(
                name(context.constraintName()), tree.expressions().build(context.expression()));
    }
}
