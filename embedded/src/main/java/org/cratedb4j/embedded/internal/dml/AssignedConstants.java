package org.cratedb4j.embedded.internal.dml;

import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.analyze.RowExpression;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.NestedValues;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** Looks at the constants that UPDATE assigns before any row is looked for: NULL where NULL cannot be is refused even without a row. */
final class AssignedConstants {
    private static final RowData NO_ROW = new RowData(new @Nullable Object[0]);

    private final Table table;
    private final Map<ColumnPath, RowExpression> assigned;

    /** @param assigned what is assigned to the columns that there are */
    AssignedConstants(Table table, Map<ColumnPath, RowExpression> assigned) {
        this.table = table;
        this.assigned = assigned;
    }

    void check(ExecContext context) {
        assigned.forEach((path, expression) -> {
            TableColumn column = table.column(path);
            if (column != null && expression.isConstant()) {
                check(column, expression.eval(NO_ROW, context));
            }
        });
    }

    private void check(TableColumn column, @Nullable Object value) {
        if (value == null && !column.nullable()) {
            throw missing(column.path());
        }
        if (column.type() instanceof ObjectType) {
            for (TableColumn inner : table.definition().columns()) {
                if (!inner.nullable() && inner.path().isInside(column.path())) {
                    requireAll(inner.path(), column.path(), value);
                }
            }
        }
    }

    private static void requireAll(ColumnPath required, ColumnPath object, @Nullable Object value) {
        List<String> keys =
                required.keys().subList(object.keys().size(), required.keys().size());
        if (NestedValues.get(value, keys) == null) {
            throw missing(required);
        }
    }

    private static CrateError missing(ColumnPath column) {
        return new CrateError(ErrorKind.SQL_PARSE, "\"" + column + "\" must not be null");
    }
}
