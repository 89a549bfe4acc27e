package org.cratedb4j.jdbc.internal.metadata;

import java.sql.DatabaseMetaData;
import java.sql.PseudoColumnUsage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.TypeKind;
import org.cratedb4j.jdbc.internal.session.Queries;
import org.jspecify.annotations.Nullable;

/** The columns that every stored table has without their being listed. */
final class PseudoColumns {

    /** The type of the column that identifies a row. */
    static final ColumnType ID = ColumnType.of(CrateType.of(TypeKind.TEXT));

    private static final ColumnType NUMBER = ColumnType.of(CrateType.of(TypeKind.BIGINT));

    /** The columns that change with every change of their row. */
    private static final List<String> VERSIONS = List.of("_primary_term", "_seq_no", "_version");

    private static final Map<String, ColumnType> TYPES = new TreeMap<>(Map.of(
            "_doc", ColumnType.of(CrateType.of(TypeKind.OBJECT)),
            "_id", ID,
            "_primary_term", NUMBER,
            "_raw", ColumnType.of(CrateType.of(TypeKind.TEXT)),
            "_score", ColumnType.of(CrateType.of(TypeKind.REAL)),
            "_seq_no", NUMBER,
            "_version", NUMBER));

    private static final String STORED_TABLES = "SELECT table_catalog, table_schema, table_name, "
            + "self_referencing_column_name FROM information_schema.tables";

    private final Queries queries;

    PseudoColumns(Queries queries) {
        this.queries = queries;
    }

    ResultSet versionColumns(@Nullable String catalog, @Nullable String schema, @Nullable String table)
            throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet found = new CatalogQuery(STORED_TABLES)
                .equal("table_catalog", catalog)
                .equal("table_schema", schema)
                .equal("table_name", table)
                .run(queries)) {
            while (found.next()) {
                if (isStored(found)) {
                    VERSIONS.forEach(
                            name -> rows.add(KeyListing.row(null, name, NUMBER, DatabaseMetaData.versionColumnPseudo)));
                }
            }
        }
        return Layouts.VERSION_COLUMNS.of(rows);
    }

    ResultSet list(@Nullable String catalog, @Nullable String schema, @Nullable String table, @Nullable String column)
            throws SQLException {
        NamePattern names = new NamePattern(column);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet found = new CatalogQuery(STORED_TABLES)
                .equal("table_catalog", catalog)
                .like("table_schema", schema)
                .like("table_name", table)
                .run(queries)) {
            while (found.next()) {
                for (Map.Entry<String, ColumnType> entry : TYPES.entrySet()) {
                    if (isStored(found) && names.matches(entry.getKey())) {
                        rows.add(row(found, entry.getKey(), entry.getValue()));
                    }
                }
            }
        }
        return Layouts.PSEUDO_COLUMNS.of(rows);
    }

    private static boolean isStored(ResultSet table) throws SQLException {
        return table.getString("self_referencing_column_name") != null;
    }

    private static List<@Nullable Object> row(ResultSet table, String name, ColumnType type) throws SQLException {
        return Arrays.asList(
                table.getString("table_catalog"),
                table.getString("table_schema"),
                table.getString("table_name"),
                name,
                type.jdbcType(),
                type.size(),
                type.scale(),
                type.radix(),
                PseudoColumnUsage.NO_USAGE_RESTRICTIONS.name(),
                null,
                type.octets(),
                name.equals("_score") ? "YES" : "NO");
    }
}
