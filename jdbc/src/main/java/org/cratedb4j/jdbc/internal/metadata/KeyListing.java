package org.cratedb4j.jdbc.internal.metadata;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cratedb4j.jdbc.internal.session.Queries;
import org.jspecify.annotations.Nullable;

/** Primary keys, and what they are good for. */
final class KeyListing {

    private static final String KEYS = "SELECT table_catalog, table_schema, table_name, column_name, ordinal_position, "
            + "constraint_name FROM information_schema.key_column_usage";

    private static final String COLUMNS_AND_KEYS = "SELECT t.self_referencing_column_name, c.column_name, "
            + "k.ordinal_position, " + ColumnType.COLUMNS
            + " FROM information_schema.tables t JOIN information_schema.columns c"
            + " ON c.table_schema = t.table_schema AND c.table_name = t.table_name"
            + " LEFT JOIN information_schema.key_column_usage k"
            + " ON k.table_schema = c.table_schema AND k.table_name = c.table_name AND k.column_name = c.column_name";

    private final Queries queries;

    KeyListing(Queries queries) {
        this.queries = queries;
    }

    private ResultSet keys(@Nullable String catalog, @Nullable String schema, @Nullable String table)
            throws SQLException {
        return new CatalogQuery(KEYS)
                .equal("table_catalog", catalog)
                .equal("table_schema", schema)
                .equal("table_name", table)
                .run(queries);
    }

    ResultSet primaryKeys(@Nullable String catalog, @Nullable String schema, @Nullable String table)
            throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet found = keys(catalog, schema, table)) {
            while (found.next()) {
                rows.add(Arrays.asList(
                        found.getString("table_catalog"),
                        found.getString("table_schema"),
                        found.getString("table_name"),
                        found.getString("column_name"),
                        found.getInt("ordinal_position"),
                        found.getString("constraint_name")));
            }
        }
        return Layouts.PRIMARY_KEYS.of(rows);
    }

    /** The primary key, which is the only index that has a name of its own or makes rows unique. */
    ResultSet indexes(@Nullable String catalog, @Nullable String schema, @Nullable String table) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet found = keys(catalog, schema, table)) {
            while (found.next()) {
                rows.add(Arrays.asList(
                        found.getString("table_catalog"),
                        found.getString("table_schema"),
                        found.getString("table_name"),
                        false,
                        null,
                        found.getString("constraint_name"),
                        (int) DatabaseMetaData.tableIndexOther,
                        found.getInt("ordinal_position"),
                        found.getString("column_name"),
                        null,
                        null,
                        null,
                        null));
            }
        }
        return Layouts.INDEX_INFO.of(rows);
    }

    /** The columns of the primary key in its order, or else the pseudo column that every stored row has. */
    ResultSet bestRowIdentifier(@Nullable String catalog, @Nullable String schema, @Nullable String table)
            throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        String identifier = null;
        try (ResultSet found = new CatalogQuery(COLUMNS_AND_KEYS)
                .equal("t.table_catalog", catalog)
                .equal("t.table_schema", schema)
                .equal("t.table_name", table)
                .orderedBy("t.table_schema, k.ordinal_position")
                .run(queries)) {
            while (found.next()) {
                identifier = found.getString("self_referencing_column_name");
                found.getInt("ordinal_position");
                if (!found.wasNull()) {
                    rows.add(identifier(
                            found.getString("column_name"), ColumnType.of(found), DatabaseMetaData.bestRowNotPseudo));
                }
            }
        }
        if (rows.isEmpty() && identifier != null) {
            rows.add(identifier(identifier, PseudoColumns.ID, DatabaseMetaData.bestRowPseudo));
        }
        return Layouts.BEST_ROW_IDENTIFIER.of(rows);
    }

    private static List<@Nullable Object> identifier(String column, ColumnType type, int pseudo) {
        return row(DatabaseMetaData.bestRowSession, column, type, pseudo);
    }

    /** A row of {@link Layouts#BEST_ROW_IDENTIFIER} and {@link Layouts#VERSION_COLUMNS}. */
    static List<@Nullable Object> row(@Nullable Integer scope, String column, ColumnType type, int pseudo) {
        return Arrays.asList(scope, column, type.jdbcType(), type.name(), type.size(), null, type.scale(), pseudo);
    }
}
