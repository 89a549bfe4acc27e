package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.NestedValues;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableRows;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Writes rows that come as documents, each with the columns it names. Used by one thread. */
public final class DocumentImport {
    private final WriteTarget target;
    private final ConflictAction conflict;
    private final Map<ColumnPath, @Nullable Object> imposed;
    private final Map<List<String>, InsertExecution> executions = new HashMap<>();

    /**
     * @param table what is written to
     * @param overwrite whether a document takes the place of a row with its primary key; otherwise it is refused
     * @param imposed values that all rows get, whatever the documents and the table's rules say
     */
    public DocumentImport(
            Catalog catalog,
            Analyzer analyzer,
            Table table,
            boolean overwrite,
            Map<ColumnPath, @Nullable Object> imposed) {
        this.target = new WriteTarget(catalog, analyzer, table, imposed.keySet());
        this.conflict = overwrite ? ConflictAction.REPLACE : ConflictAction.FAIL;
        this.imposed = imposed;
    }

    /** The rows that are written to. */
    public TableRows rows() {
        return target.table().rows();
    }

    /**
     * Writes one row.
     *
     * @param document values by the names of top-level columns, in the forms of plain JSON
     * @throws CrateError when the row is refused
     */
    public void write(Map<String, @Nullable Object> document, TableRows.Writer writer, ExecContext context) {
        Map<String, @Nullable Object> row = withImposed(document);
        requireKeys(row);
        List<String> names = List.copyOf(row.keySet());
        List<DataType> types = new ArrayList<>(names.size());
        @Nullable Object[] values = new @Nullable Object[names.size()];
        for (int index = 0; index < values.length; index++) {
            DataType type = typeOf(names.get(index));
            types.add(type);
            values[index] = type.implicitCast(row.get(names.get(index)));
        }
        executions
                .computeIfAbsent(
                        names,
                        key -> new InsertExecution(new InsertTargets(key, types, false, conflict, false), target))
                .write(values, writer, context);
    }

    private Map<String, @Nullable Object> withImposed(Map<String, @Nullable Object> document) {
        if (imposed.isEmpty()) {
            return document;
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>(document);
        imposed.forEach(
                (path, value) -> row.put(path.root(), NestedValues.with(row.get(path.root()), path.keys(), value)));
        return row;
    }

    /** What decides where a row goes must be in the document, unless it is generated. */
    private void requireKeys(Map<String, @Nullable Object> row) {
        for (ColumnPath key : target.table().primaryKey()) {
            requireKey(row, key, "A primary key value must not be NULL");
        }
        ColumnPath routing = target.table().definition().clusteredBy();
        if (routing != null) {
            requireKey(row, routing, "Clustered by value must not be NULL");
        }
    }

    private void requireKey(Map<String, @Nullable Object> row, ColumnPath key, String otherwise) {
        TableColumn column = target.table().column(key);
        boolean isGenerated = column != null && column.generated() != null;
        if (!isGenerated && NestedValues.get(row.get(key.root()), key.keys()) == null) {
            throw new CrateError(ErrorKind.SQL_PARSE, otherwise);
        }
    }

    private DataType typeOf(String name) {
        TableColumn column = target.root(name);
        if (column != null) {
            return column.type();
        }
        if (target.table().definition().policy() != ColumnPolicy.DYNAMIC) {
            throw new CrateError(ErrorKind.COLUMN_UNKNOWN, "Column " + name + " unknown");
        }
        return DataTypes.UNDEFINED;
    }
}
