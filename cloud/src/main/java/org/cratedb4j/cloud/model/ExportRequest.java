package org.cratedb4j.cloud.model;

import java.util.Map;
import org.cratedb4j.cloud.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What to export.
 *
 * @param table the table
 * @param format {@code csv}, {@code json} or {@code parquet}
 * @param compression {@code gzip} or {@code none}; null for none
 */
public record ExportRequest(
        String table, String format, @Nullable String compression) {

    /**
     * What is sent.
     *
     * @return the fields, by their names on the wire
     */
    public Map<String, Object> json() {
        return new Fields()
                .with("source", Map.of("table", table))
                .with("destination", Map.of("format", format))
                .with("compression", compression)
                .json();
    }
}
