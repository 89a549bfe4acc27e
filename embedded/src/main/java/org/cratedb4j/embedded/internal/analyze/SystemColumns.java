package org.cratedb4j.embedded.internal.analyze;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.exec.ColumnReader;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** The columns that every stored table has: {@code _id}, {@code _doc} ... */
final class SystemColumns {
    private static final long PRIMARY_TERM = 1;
    private static final float SCORE = 1.0f;

    private SystemColumns() {}

    /** A system column and how to read it. */
    record SystemColumn(String name, DataType type, ColumnReader reader) {}

    static List<SystemColumn> of(Relation table) {
        return List.of(
                new SystemColumn("_id", DataTypes.TEXT, RowData::id),
                new SystemColumn("_uid", DataTypes.TEXT, RowData::id),
                new SystemColumn("_version", DataTypes.BIGINT, RowData::version),
                new SystemColumn("_seq_no", DataTypes.BIGINT, RowData::seqNo),
                new SystemColumn("_primary_term", DataTypes.BIGINT, row -> PRIMARY_TERM),
                new SystemColumn("_score", DataTypes.REAL, row -> SCORE),
                new SystemColumn("_doc", documentType(table), row -> document(table, row)),
                new SystemColumn("_raw", DataTypes.TEXT, row -> RawDocument.text(table, row)),
                new SystemColumn("_docid", DataTypes.BIGINT, row -> {
                    throw CrateError.unsupported("_docid");
                }));
    }

    private static DataType documentType(Relation table) {
        Map<String, DataType> types = new LinkedHashMap<>();
        table.columns().forEach(column -> types.put(column.name(), column.type()));
        return new ObjectType(ColumnPolicy.DYNAMIC, types);
    }

    /** The row as one object, without the columns that are NULL. */
    private static Map<String, @Nullable Object> document(Relation table, RowData row) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            Object value = row.value(column);
            if (value != null) {
                document.put(column.name(), value);
            }
        }
        return document;
    }
}
