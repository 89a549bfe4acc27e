package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.types.Json;
import org.jspecify.annotations.Nullable;

/** {@code _raw}: a row as CrateDB stores it, with the numbers of columns for their names. */
final class RawDocument {
    private static final String UNKNOWN_KEY = "_u_";

    private final Table table;

    private RawDocument(Table table) {
        this.table = table;
    }

    static String text(Relation relation, RowData row) {
        RawDocument document = new RawDocument((Table) relation);
        Map<String, @Nullable Object> raw = new LinkedHashMap<>();
        for (Column column : relation.columns()) {
            Object value = row.value(column);
            if (value != null) {
                ColumnPath path = ColumnPath.of(column.name());
                raw.put(document.key(path), document.raw(path, value));
            }
        }
        return Json.print(raw);
    }

    private String key(ColumnPath path) {
        TableColumn column = table.column(path);
        return column == null ? UNKNOWN_KEY + path.leaf() : Integer.toString(column.ordinal());
    }

    private @Nullable Object raw(ColumnPath path, @Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> raw = new ArrayList<>(list.size());
            list.forEach(element -> raw.add(raw(path, element)));
            return raw;
        }
        if (!(value instanceof Map<?, ?> map) || table.column(path) == null) {
            return value;
        }
        Map<String, @Nullable Object> raw = new LinkedHashMap<>();
        map.forEach((key, inner) -> {
            ColumnPath inside = path.child((String) key);
            raw.put(inner == null ? (String) key : key(inside), raw(inside, inner));
        });
        return raw;
    }
}
