package org.cratedb4j.jdbc.internal.metadata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cratedb4j.jdbc.internal.session.Queries;
import org.jspecify.annotations.Nullable;

/** Privileges, which CrateDB grants on tables, and by that on all their columns. */
final class PrivilegeListing {

    private static final String TABLES =
            "SELECT table_catalog, table_schema, table_name, grantor, grantee, privilege_type, "
                    + "is_grantable FROM information_schema.role_table_grants";

    private static final String COLUMNS =
            "SELECT g.table_catalog, g.table_schema, g.table_name, c.column_name, g.grantor, "
                    + "g.grantee, g.privilege_type, g.is_grantable FROM information_schema.role_table_grants g"
                    + " JOIN information_schema.columns c ON c.table_schema = g.table_schema AND c.table_name = g.table_name";

    private final Queries queries;

    PrivilegeListing(Queries queries) {
        this.queries = queries;
    }

    ResultSet ofTables(@Nullable String catalog, @Nullable String schema, @Nullable String table) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet found = new CatalogQuery(TABLES)
                .equal("table_catalog", catalog)
                .like("table_schema", schema)
                .like("table_name", table)
                .run(queries)) {
            while (found.next()) {
                rows.add(Arrays.asList(
                        found.getString("table_catalog"),
                        found.getString("table_schema"),
                        found.getString("table_name"),
                        found.getString("grantor"),
                        found.getString("grantee"),
                        found.getString("privilege_type"),
                        grantable(found)));
            }
        }
        return Layouts.TABLE_PRIVILEGES.of(rows);
    }

    ResultSet ofColumns(
            @Nullable String catalog, @Nullable String schema, @Nullable String table, @Nullable String column)
            throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet found = new CatalogQuery(COLUMNS)
                .equal("g.table_catalog", catalog)
                .equal("g.table_schema", schema)
                .equal("g.table_name", table)
                .like("c.column_name", column)
                .run(queries)) {
            while (found.next()) {
                rows.add(Arrays.asList(
                        found.getString("table_catalog"),
                        found.getString("table_schema"),
                        found.getString("table_name"),
                        found.getString("column_name"),
                        found.getString("grantor"),
                        found.getString("grantee"),
                        found.getString("privilege_type"),
                        grantable(found)));
            }
        }
        return Layouts.COLUMN_PRIVILEGES.of(rows);
    }

    private static String grantable(ResultSet grant) throws SQLException {
        return grant.getBoolean("is_grantable") ? "YES" : "NO";
    }
}
