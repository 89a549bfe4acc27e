package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** The mountains of {@code sys.summits}, read when somebody asks for them. Thread-safe. */
final class Summits {
    private final SystemTables tables;
    private volatile @Nullable List<Map<String, @Nullable Object>> read;

    Summits(SystemTables tables) {
        this.tables = tables;
    }

    Stream<Map<String, @Nullable Object>> rows() {
        List<Map<String, @Nullable Object>> rows = read;
        if (rows == null) {
            rows = read(tables.get(SystemSchemas.SYS, "summits"));
            read = rows;
        }
        return rows.stream();
    }

    private static List<Map<String, @Nullable Object>> read(SystemTable table) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Resources.read("summits.jsonl", text -> {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                rows.add(row(table, (Map<?, ?>) Objects.requireNonNull(DataTypes.OBJECT.implicitCast(line))));
            }
        });
        return rows;
    }

    private static Map<String, @Nullable Object> row(SystemTable table, Map<?, ?> summit) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (Column column : table.columns()) {
            row.put(column.name(), column.type().implicitCast(summit.get(column.name())));
        }
        return row;
    }
}
