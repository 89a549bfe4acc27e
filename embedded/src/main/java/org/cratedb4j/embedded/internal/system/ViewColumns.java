package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.analyze.QueryPlan;
import org.cratedb4j.embedded.internal.analyze.UsedColumn;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.ObjectType;

/** Finds out which columns a view has. */
final class ViewColumns {
    private final Catalog catalog;

    ViewColumns(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The columns of a view; none when its query does not work any more, because a table it reads has gone or changed. */
    List<ColumnInfo> of(View view) {
        QueryPlan query;
        try {
            query = analyzer(view).query(definition(view));
        } catch (CrateError e) {
            return List.of();
        }
        List<ColumnInfo> columns = new ArrayList<>();
        for (int i = 0; i < query.columns().size(); i++) {
            columns.add(new ColumnInfo(
                    ColumnPath.of(query.columns().get(i)), query.types().get(i), i + 1));
        }
        addInner(columns);
        columns.sort(Comparator.comparingInt(ColumnInfo::ordinal)
                .thenComparing(column -> column.path().toString()));
        return columns;
    }

    /** The columns of tables and other views that a view shows. Its query must still work. */
    Set<UsedColumn> usedBy(View view) {
        return analyzer(view).usedColumns(definition(view));
    }

    private Analyzer analyzer(View view) {
        EvalContext owner = new EvalContext(0, view.owner(), view.searchPath(), Map.of());
        return new Analyzer(catalog, owner, view.errorOnUnknownObjectKey(), List.of());
    }

    private static Query definition(View view) {
        return (Query) SqlParser.parse(view.definition());
    }

    /** What is inside objects comes after all other columns, so that those keep their places. */
    private static void addInner(List<ColumnInfo> columns) {
        int next = columns.size() + 1;
        for (ColumnInfo column : List.copyOf(columns)) {
            next = addInner(columns, column.path().root(), column.type(), next);
        }
    }

    /** CrateDB counts on from the last key alone, so a key after an object's own keys repeats their ordinals. */
    private static int addInner(List<ColumnInfo> columns, String parent, DataType type, int first) {
        int next = first;
        int afterLast = first;
        if (type instanceof ObjectType object) {
            for (Map.Entry<String, DataType> inner : object.inner().entrySet()) {
                String path = parent + "['" + inner.getKey() + "']";
                columns.add(new ColumnInfo(ColumnPath.of(path), inner.getValue(), next));
                next++;
                afterLast = addInner(columns, path, inner.getValue(), next);
            }
        }
        return afterLast;
    }
}
