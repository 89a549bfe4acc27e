package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.QueryBody;
import org.cratedb4j.embedded.internal.sql.tree.Relation;
import org.cratedb4j.embedded.internal.sql.tree.Select;
import org.cratedb4j.embedded.internal.sql.tree.SelectItem;

/** Writes a query over several lines, as CrateDB keeps the definitions of views: odd blanks included. */
final class QueryFormatter {
    private static final String INDENT = "   ";

    private final StringBuilder out = new StringBuilder();
    private final ExpressionFormatter expressions = ExpressionFormatter.INSTANCE;

    private QueryFormatter() {}

    static String format(Query query) {
        QueryFormatter formatter = new QueryFormatter();
        formatter.query(query, 0);
        return formatter.out.toString();
    }

    private StringBuilder indented(int indent, String text) {
        return out.append(INDENT.repeat(indent)).append(text);
    }

    private StringBuilder clause(int indent, String text) {
        out.append('\n');
        return indented(indent, text);
    }

    private void query(Query query, int indent) {
        with(query.with(), indent);
        if (query.body() instanceof Select select) {
            select(select, indent);
            tail(query, indent);
            out.append('\n');
        } else {
            body(query.body(), indent);
            outerTail(query, indent);
        }
    }

    private void with(List<Query.CommonTable> tables, int indent) {
        if (tables.isEmpty()) {
            return;
        }
        indented(indent, "WITH");
        String separator = " ";
        for (Query.CommonTable table : tables) {
            out.append(separator)
                    .append(Identifiers.quoteIfNeeded(table.name()))
                    .append(columns(table.columns()));
            out.append(" AS (\n");
            query(table.query(), indent + 1);
            indented(indent, ")");
            separator = ", ";
        }
        out.append('\n');
    }

    private static String columns(List<String> names) {
        return names.isEmpty()
                ? ""
                : names.stream().map(Identifiers::quoteIfNeeded).collect(Collectors.joining(", ", " (", ")"));
    }

    private void tail(Query query, int indent) {
        if (!query.orderBy().isEmpty()) {
            clause(indent, WindowFormatter.orderBy(query.orderBy(), expressions));
        }
        if (query.limit() != null) {
            clause(indent, "LIMIT " + expressions.format(query.limit()));
        }
        if (query.offset() != null) {
            clause(indent, "OFFSET " + expressions.format(query.offset()));
        }
    }

    private void outerTail(Query query, int indent) {
        if (!query.orderBy().isEmpty()) {
            indented(indent, " ");
            indented(indent, WindowFormatter.orderBy(query.orderBy(), expressions))
                    .append('\n');
        }
        if (query.limit() != null) {
            indented(indent, "LIMIT " + expressions.format(query.limit())).append('\n');
        }
        if (query.offset() != null) {
            indented(indent, "OFFSET " + expressions.format(query.offset())).append('\n');
        }
    }

    private void body(QueryBody body, int indent) {
        if (body instanceof QueryBody.SetOperation operation) {
            body(operation.left(), indent);
            indented(indent, " ").append(operation.kind());
            if (operation.all()) {
                indented(indent, " ").append("ALL");
            }
            indented(indent, " ");
            body(operation.right(), indent);
        } else if (body instanceof QueryBody.Values values) {
            values(values, indent);
        } else {
            select((Select) body, indent);
            out.append('\n');
        }
    }

    private void values(QueryBody.Values values, int indent) {
        indented(indent, "VALUES ");
        String rows = values.rows().stream()
                .map(row -> '(' + expressions.list(row) + ')')
                .collect(Collectors.joining(", "));
        indented(indent, rows);
    }

    private void select(Select select, int indent) {
        indented(indent, select.distinct() ? "SELECT DISTINCT" : "SELECT");
        items(select.items(), indent);
        from(select.from(), indent);
        if (select.where() != null) {
            clause(indent, "WHERE " + expressions.standalone(select.where()));
        }
        if (select.groupBy() != null) {
            groupBy(select.groupBy(), indent);
        }
        if (select.having() != null) {
            clause(indent, "HAVING " + expressions.standalone(select.having()));
        }
        if (!select.windows().isEmpty()) {
            String windows = select.windows().entrySet().stream()
                    .map(window -> Identifiers.quoteIfNeeded(window.getKey())
                            + " AS "
                            + WindowFormatter.format(window.getValue(), expressions))
                    .collect(Collectors.joining(", "));
            clause(indent, "WINDOW " + windows);
        }
    }

    private void items(List<SelectItem> items, int indent) {
        if (items.size() == 1) {
            out.append(' ').append(item(items.get(0)));
            return;
        }
        String separator = " ";
        for (SelectItem item : items) {
            clause(indent, separator).append(item(item));
            separator = ", ";
        }
    }

    private String item(SelectItem item) {
        if (item instanceof SelectItem.Single single) {
            String name = expressions.standalone(single.expression());
            return single.alias() == null ? name : name + ' ' + Identifiers.quote(single.alias());
        }
        SelectItem.All all = (SelectItem.All) item;
        return all.relation() == null ? "*" : quoted(all.relation().parts()) + ".*";
    }

    private void groupBy(Select.GroupBy groupBy, int indent) {
        if (groupBy.all()) {
            clause(indent, "GROUP BY ALL");
        } else {
            clause(indent, "GROUP BY ");
            indented(
                    indent,
                    groupBy.expressions().stream().map(expressions::standalone).collect(Collectors.joining(", ")));
        }
    }

    private void from(List<Relation> relations, int indent) {
        if (relations.isEmpty()) {
            return;
        }
        clause(indent, "FROM");
        if (relations.size() == 1) {
            out.append(' ');
            relation(relations.get(0), indent);
            return;
        }
        clause(indent, " ");
        String separator = "";
        for (Relation relation : relations) {
            out.append(separator);
            relation(relation, indent);
            separator = '\n' + INDENT.repeat(indent) + ", ";
        }
    }

    private void relation(Relation relation, int indent) {
        if (relation instanceof Relation.Table table) {
            out.append(quoted(table.name().parts()));
        } else if (relation instanceof Relation.Function function) {
            String arguments = function.call().arguments().stream()
                    .map(expressions::standalone)
                    .collect(Collectors.joining(", ", "(", ")"));
            out.append(function.call().name()).append(arguments);
        } else if (relation instanceof Relation.Derived derived) {
            out.append("(\n");
            query(derived.query(), indent + 1);
            indented(indent, ")");
        } else if (relation instanceof Relation.Aliased aliased) {
            relation(aliased.relation(), indent);
            out.append(' ').append(Identifiers.quoteIfNeeded(aliased.alias())).append(columns(aliased.columns()));
        } else {
            join((Relation.Join) relation, indent);
        }
    }

    private void join(Relation.Join join, int indent) {
        out.append('(');
        relation(join.left(), indent);
        clause(indent, (join.condition() instanceof Relation.Natural ? "NATURAL " : "") + join.kind() + " JOIN ");
        relation(join.right(), indent);
        if (join.condition() instanceof Relation.Using using) {
            out.append(" USING").append(columns(using.columns()));
        } else if (join.condition() instanceof Relation.On on) {
            out.append(" ON (").append(expressions.standalone(on.expression())).append(')');
        }
        out.append(')');
    }

    private static String quoted(List<String> parts) {
        return parts.stream().map(Identifiers::quote).collect(Collectors.joining("."));
    }
}
