package org.cratedb4j.jdbc.internal.metadata;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.jdbc.internal.session.Queries;
import org.jspecify.annotations.Nullable;

/**
 * Columns. Those inside objects ({@code o['a']}) are listed only if the pattern has a bracket in it: programs that put quotes
 * around names would take them for columns of that name. Positions count the columns that {@code SELECT *} returns; a column
 * inside an object has the position of the object.
 */
final class ColumnListing {

    private static final String SELECT = "SELECT c.table_catalog, c.table_schema, c.table_name, c.column_name, "
            + "c.is_nullable, c.column_default, c.is_generated, " + ColumnType.COLUMNS
            + " FROM information_schema.columns c";

    private final Queries queries;

    ColumnListing(Queries queries) {
        this.queries = queries;
    }

    ResultSet columns(
            @Nullable String catalog, @Nullable String schema, @Nullable String table, @Nullable String column)
            throws SQLException {
        NamePattern names = new NamePattern(column);
        boolean withInner = names.mentions("[");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        // All columns of the tables are needed for the positions.
        try (ResultSet found = new CatalogQuery(SELECT)
                .equal("c.table_catalog", catalog)
                .like("c.table_schema", schema)
                .like("c.table_name", table)
                .orderedBy("c.table_schema, c.table_name, c.ordinal_position")
                .run(queries)) {
            Positions positions = new Positions();
            while (found.next()) {
                String name = found.getString("column_name");
                int position = positions.of(found.getString("table_schema"), found.getString("table_name"), name);
                if (names.matches(name) && (withInner || !positions.isInner())) {
                    rows.add(row(found, position));
                }
            }
        }
        return Layouts.COLUMNS.of(rows);
    }

    private static List<@Nullable Object> row(ResultSet found, int position) throws SQLException {
        ColumnType type = ColumnType.of(found);
        String nullable = found.getString("is_nullable");
        return Arrays.asList(
                found.getString("table_catalog"),
                found.getString("table_schema"),
                found.getString("table_name"),
                found.getString("column_name"),
                type.jdbcType(),
                type.name(),
                type.size(),
                null,
                type.scale(),
                type.radix(),
                "NO".equals(nullable) ? DatabaseMetaData.columnNoNulls : DatabaseMetaData.columnNullable,
                null,
                found.getString("column_default"),
                null,
                null,
                type.octets(),
                position,
                nullable,
                null,
                null,
                null,
                null,
                "NO",
                "ALWAYS".equals(found.getString("is_generated")) ? "YES" : "NO");
    }

    /** Counts the columns of one table after the other. */
    private static final class Positions {

        private final Map<String, Integer> columns = new HashMap<>();
        private @Nullable String schema;
        private @Nullable String table;
        private boolean inner;

        int of(String tableSchema, String tableName, String column) {
            if (!tableSchema.equals(schema) || !tableName.equals(table)) {
                columns.clear();
                schema = tableSchema;
                table = tableName;
            }
            int bracket = column.indexOf("['");
            // A view may have a column that is called like one inside an object, without having the object.
            Integer object = bracket < 0 ? null : columns.get(column.substring(0, bracket));
            inner = object != null;
            if (object != null) {
                return object;
            }
            columns.put(column, columns.size() + 1);
            return columns.size();
        }

        /** Whether the last column is inside an object. */
        boolean isInner() {
            return inner;
        }
    }
}
