package org.cratedb4j.jdbc.internal.metadata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cratedb4j.jdbc.internal.session.Queries;
import org.jspecify.annotations.Nullable;

/** Catalogs, schemas and tables. */
final class TableListing {

    private static final String TABLE = "TABLE";
    private static final String VIEW = "VIEW";
    private static final String FOREIGN_TABLE = "FOREIGN TABLE";
    private static final String SYSTEM_TABLE = "SYSTEM TABLE";

    private static final Set<String> SYSTEM_SCHEMAS = Set.of("sys", "information_schema", "pg_catalog");

    private final Queries queries;

    TableListing(Queries queries) {
        this.queries = queries;
    }

    ResultSet catalogs() throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet found =
                new CatalogQuery("SELECT DISTINCT catalog_name FROM information_schema.schemata").run(queries)) {
            while (found.next()) {
                rows.add(Arrays.asList(found.getString(1)));
            }
        }
        return Layouts.CATALOGS.of(rows);
    }

    ResultSet schemas(@Nullable String catalog, @Nullable String schema) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet found = new CatalogQuery("SELECT schema_name, catalog_name FROM information_schema.schemata")
                .equal("catalog_name", catalog)
                .like("schema_name", schema)
                .run(queries)) {
            while (found.next()) {
                rows.add(Arrays.asList(found.getString(1), found.getString(2)));
            }
        }
        return Layouts.SCHEMAS.of(rows);
    }

    static ResultSet types() {
        return Layouts.TABLE_TYPES.of(Stream.of(TABLE, VIEW, FOREIGN_TABLE, SYSTEM_TABLE)
                .map(Arrays::<@Nullable Object>asList)
                .collect(Collectors.toList()));
    }

    ResultSet tables(
            @Nullable String catalog, @Nullable String schema, @Nullable String table, String @Nullable [] types)
            throws SQLException {
        Set<String> wanted = types == null
                ? Set.of(TABLE, VIEW, FOREIGN_TABLE, SYSTEM_TABLE)
                : Stream.of(types).map(type -> type.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet found = new CatalogQuery(
                        "SELECT table_catalog, table_schema, table_name, table_type FROM information_schema.tables")
                .equal("table_catalog", catalog)
                .like("table_schema", schema)
                .like("table_name", table)
                .run(queries)) {
            while (found.next()) {
                String type = type(found.getString(2), found.getString(4));
                if (wanted.contains(type)) {
                    rows.add(Arrays.asList(
                            found.getString(1),
                            found.getString(2),
                            found.getString(3),
                            type,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
                }
            }
        }
        return Layouts.TABLES.of(rows);
    }

    private static String type(String schema, String type) {
        if (SYSTEM_SCHEMAS.contains(schema)) {
            return SYSTEM_TABLE;
        }
        return switch (type) {
            case "BASE TABLE" -> TABLE;
            case "FOREIGN" -> FOREIGN_TABLE;
            default -> type;
        };
    }
}
