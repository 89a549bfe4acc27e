package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import java.util.Locale;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.Relation;
import org.jspecify.annotations.Nullable;

/** Builds what FROM names. */
final class RelationBuilder extends CrateSqlBaseVisitor<Relation> {
    private final TreeBuilder tree;

    RelationBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    List<Relation> from(CrateSqlParser.@Nullable FromContext context) {
        return context == null
                ? List.of()
                : context.relation().stream().map(this::visit).toList();
    }

    Relation target(CrateSqlParser.TargetRelationContext context) {
        Relation table = new Relation.Table(Names.of(context.qualifiedName()));
        return context.identifier() == null
                ? table
                : new Relation.Aliased(table, Names.of(context.identifier()), Names.of(context.nameList()));
    }

    @Override
    public Relation visitRelation(CrateSqlParser.RelationContext context) {
        Relation relation = visit(context.aliasedRelation());
        for (CrateSqlParser.JoinContext join : context.join()) {
            relation = join(relation, join);
        }
        return relation;
    }

    private Relation join(Relation left, CrateSqlParser.JoinContext context) {
        if (context instanceof CrateSqlParser.CrossJoinContext cross) {
            return new Relation.Join(Relation.JoinKind.CROSS, left, visit(cross.aliasedRelation()), null);
        } else if (context instanceof CrateSqlParser.NaturalJoinContext natural) {
            return new Relation.Join(
                    kind(natural.joinKind()), left, visit(natural.aliasedRelation()), new Relation.Natural());
        }
        CrateSqlParser.ConditionalJoinContext join = (CrateSqlParser.ConditionalJoinContext) context;
        Relation right = visit(join.relation());
        Relation.JoinCondition condition = join.expression() != null
                ? new Relation.On(tree.expressions().build(join.expression()))
                : new Relation.Using(Names.of(join.nameList()));
        return new Relation.Join(kind(join.joinKind()), left, right, condition);
    }

    private static Relation.JoinKind kind(CrateSqlParser.JoinKindContext context) {
        return context.side == null
                ? Relation.JoinKind.INNER
                : Relation.JoinKind.valueOf(context.side.getText().toUpperCase(Locale.ROOT));
    }

    @Override
    public Relation visitAliasedRelation(CrateSqlParser.AliasedRelationContext context) {
        Relation relation = visit(context.relationPrimary());
        return context.identifier() == null
                ? relation
                : new Relation.Aliased(relation, Names.of(context.identifier()), Names.of(context.nameList()));
    }

    @Override
    public Relation visitTableRelation(CrateSqlParser.TableRelationContext context) {
        return new Relation.Table(Names.of(context.qualifiedName()));
    }

    @Override
    public Relation visitFunctionRelation(CrateSqlParser.FunctionRelationContext context) {
        return new Relation.Function(new FunctionCall(
                Names.of(context.qualifiedName()), tree.expressions().buildAll(context.operand())));
    }

    @Override
    public Relation visitDerivedRelation(CrateSqlParser.DerivedRelationContext context) {
        return new Relation.Derived(tree.queries().build(context.query()));
    }

    @Override
    public Relation visitNestedRelation(CrateSqlParser.NestedRelationContext context) {
        return visit(context.relation());
    }
}
