package org.cratedb4j.embedded.internal.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.tree.ParseTree;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.Properties;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.QueryBody;
import org.cratedb4j.embedded.internal.sql.tree.QueryBody.SetOperation;
import org.cratedb4j.embedded.internal.sql.tree.Select;
import org.cratedb4j.embedded.internal.sql.tree.SelectItem;
import org.cratedb4j.embedded.internal.sql.tree.SortItem;
import org.cratedb4j.embedded.internal.sql.tree.Window;
import org.jspecify.annotations.Nullable;

/** Builds queries. */
final class QueryBuilder {
    private final TreeBuilder tree;
    private final RelationBuilder relations;
    private final Body body = new Body();

    QueryBuilder(TreeBuilder tree) {
        this.tree = tree;
        this.relations = new RelationBuilder(tree);
    }

    RelationBuilder relations() {
        return relations;
    }

    Query build(CrateSqlParser.QueryContext context) {
        List<Query.CommonTable> with = context.commonTables() == null
                ? List.of()
                : context.commonTables().commonTable().stream()
                        .map(table -> new Query.CommonTable(
                                Names.of(table.identifier()), Names.of(table.nameList()), build(table.query())))
                        .toList();
        return build(with, context.queryWithoutCommonTables());
    }

    Query build(List<Query.CommonTable> with, CrateSqlParser.QueryWithoutCommonTablesContext context) {
        return new Query(
                with,
                body.visit(context.queryBody()),
                sortItems(context.sortItems()),
                context.limit() == null ? null : count(context.limit().count()),
                context.offset() == null ? null : count(context.offset().count()));
    }

    /** A number known before the rows are; null where none stands. */
    @Nullable
    Expression count(CrateSqlParser.@Nullable CountContext context) {
        if (context == null) {
            return null;
        } else if (context.parameter() != null) {
            return tree.literals().build(context.parameter());
        } else if (context.INTEGER_VALUE() != null) {
            return LiteralBuilder.wholeNumber(context.INTEGER_VALUE());
        } else if (context.NULL() != null) {
            return new Literal.Null();
        }
        Expression value = context.literal() != null
                ? tree.literals().build(context.literal())
                : tree.expressions().build(context.expression());
        return new Construct.Cast(value, tree.types().build(context.typeName()), context.TRY_CAST() != null);
    }

    List<SortItem> sortItems(CrateSqlParser.@Nullable SortItemsContext context) {
        return context == null
                ? List.of()
                : context.sortItem().stream().map(this::sortItem).toList();
    }

    private SortItem sortItem(CrateSqlParser.SortItemContext context) {
        Boolean nullsFirst = context.nulls == null ? null : context.nulls.getType() == CrateSqlParser.FIRST;
        return new SortItem(tree.expressions().build(context.expression()), context.DESC() != null, nullsFirst);
    }

    List<SelectItem> selectItems(List<CrateSqlParser.SelectItemContext> contexts) {
        return contexts.stream().map(this::selectItem).toList();
    }

    private SelectItem selectItem(CrateSqlParser.SelectItemContext context) {
        if (context instanceof CrateSqlParser.AllColumnsContext all) {
            return new SelectItem.All(Names.ofNullable(all.qualifiedName()));
        }
        CrateSqlParser.SingleItemContext single = (CrateSqlParser.SingleItemContext) context;
        return new SelectItem.Single(
                tree.expressions().build(single.expression()), Names.ofNullable(single.identifier()));
    }

    Properties properties(CrateSqlParser.@Nullable WithPropertiesContext context) {
        return context == null
                ? Properties.NONE
                : properties(context.properties().property());
    }

    Properties properties(List<CrateSqlParser.PropertyContext> contexts) {
        Map<String, Expression> entries = new LinkedHashMap<>();
        for (CrateSqlParser.PropertyContext property : contexts) {
            entries.put(Names.of(property.identifier()), tree.expressions().build(property.expression()));
        }
        return new Properties(entries);
    }

    /** Builds what makes the rows. */
    private final class Body extends CrateSqlBaseVisitor<QueryBody> {
        @Override
        public QueryBody visit(ParseTree node) {
            return tree.deeper(() -> node.accept(this));
        }

        @Override
        public QueryBody visitSimpleBody(CrateSqlParser.SimpleBodyContext context) {
            QueryBody first = visit(context.simpleQuery(0));
            if (context.operator == null) {
                return first;
            }
            SetOperation.Kind kind = context.operator.getType() == CrateSqlParser.INTERSECT
                    ? SetOperation.Kind.INTERSECT
                    : SetOperation.Kind.EXCEPT;
            return new SetOperation(kind, false, first, visit(context.simpleQuery(1)));
        }

        @Override
        public QueryBody visitUnionBody(CrateSqlParser.UnionBodyContext context) {
            return new SetOperation(
                    SetOperation.Kind.UNION, context.ALL() != null, visit(context.left), visit(context.right));
        }

        @Override
        public QueryBody visitSelect(CrateSqlParser.SelectContext context) {
            List<SelectItem> items = selectItems(context.selectItem());
            return new Select(
                    context.DISTINCT() != null,
                    items,
                    relations.from(context.from()),
                    tree.expressions().where(context.where()),
                    groupBy(context.groupBy()),
                    tree.expressions().buildNullable(context.having),
                    windows(context.namedWindow()));
        }

        private Select.@Nullable GroupBy groupBy(CrateSqlParser.@Nullable GroupByContext context) {
            return context == null
                    ? null
                    : new Select.GroupBy(tree.expressions().buildAll(context.expression()), context.ALL() != null);
        }

        private Map<String, Window> windows(List<CrateSqlParser.NamedWindowContext> contexts) {
            Map<String, Window> windows = new LinkedHashMap<>();
            for (CrateSqlParser.NamedWindowContext context : contexts) {
                String name = Names.of(context.identifier());
                Window window = tree.expressions().windows().build(context.windowDefinition());
                if (window.base() != null && !windows.containsKey(window.base())) {
                    throw new CrateError(ErrorKind.SQL_PARSE, "Window " + window.base() + " does not exist");
                } else if (windows.putIfAbsent(name, window) != null) {
                    throw new CrateError(ErrorKind.SQL_PARSE, "Window " + name + " is already defined");
                }
            }
            return windows;
        }

        @Override
        public QueryBody visitValues(CrateSqlParser.ValuesContext context) {
            return new QueryBody.Values(
                    context.valuesRow().stream().map(this::row).toList());
        }

        private List<Expression> row(CrateSqlParser.ValuesRowContext context) {
            return context.valuesItem().stream().map(this::item).toList();
        }

        private Expression item(CrateSqlParser.ValuesItemContext context) {
            return context.DEFAULT() == null
                    ? tree.expressions().build(context.expression())
                    : new Construct.DefaultValue();
        }
    }
}
