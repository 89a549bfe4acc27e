package org.cratedb4j.jdbc.internal.metadata;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.jdbc.internal.session.Queries;
import org.cratedb4j.jdbc.internal.types.TypeDescription;
import org.cratedb4j.jdbc.internal.types.TypeTable;
import org.jspecify.annotations.Nullable;

/** Functions, built-in and users' own. A name stands for many, one for each list of parameter types. */
final class FunctionListing {

    private static final String SELECT = "SELECT current_database() AS catalog_name, n.nspname, p.proname, p.oid, "
            + "p.proargtypes, p.prorettype FROM pg_catalog.pg_proc p"
            + " LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace";

    private final Queries queries;

    FunctionListing(Queries queries) {
        this.queries = queries;
    }

    private ResultSet find(@Nullable String catalog, @Nullable String schema, @Nullable String function)
            throws SQLException {
        return new CatalogQuery(SELECT)
                .equal("current_database()", catalog)
                .like("n.nspname", schema)
                .like("p.proname", function)
                .run(queries);
    }

    ResultSet functions(@Nullable String catalog, @Nullable String schema, @Nullable String function)
            throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet found = find(catalog, schema, function)) {
            while (found.next()) {
                boolean table = found.getInt("prorettype") == PgOids.RECORD;
                rows.add(Arrays.asList(
                        found.getString("catalog_name"),
                        found.getString("nspname"),
                        found.getString("proname"),
                        null,
                        table ? DatabaseMetaData.functionReturnsTable : DatabaseMetaData.functionNoTable,
                        specificName(found)));
            }
        }
        return Layouts.FUNCTIONS.of(rows);
    }

    ResultSet columns(
            @Nullable String catalog, @Nullable String schema, @Nullable String function, @Nullable String column)
            throws SQLException {
        NamePattern names = new NamePattern(column);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet found = find(catalog, schema, function)) {
            while (found.next()) {
                List<Integer> types = new ArrayList<>(List.of(found.getInt("prorettype")));
                if (found.getObject("proargtypes") instanceof List<?> arguments) {
                    arguments.forEach(oid -> types.add(((Number) oid).intValue()));
                }
                for (int position = 0; position < types.size(); position++) {
                    String name = position == 0 ? "" : "$" + position;
                    if (names.matches(name)) {
                        rows.add(row(found, name, position, PgOids.type(types.get(position))));
                    }
                }
            }
        }
        return Layouts.FUNCTION_COLUMNS.of(rows);
    }

    private static String specificName(ResultSet function) throws SQLException {
        return function.getString("proname") + "_" + function.getInt("oid");
    }

    private static List<@Nullable Object> row(ResultSet function, String name, int position, CrateType type)
            throws SQLException {
        TypeDescription description = TypeTable.of(type);
        return Arrays.asList(
                function.getString("catalog_name"),
                function.getString("nspname"),
                function.getString("proname"),
                name,
                position == 0 ? DatabaseMetaData.functionReturn : DatabaseMetaData.functionColumnIn,
                description.jdbcType(),
                TypeTable.name(type),
                description.precision(),
                null,
                description.scale(),
                description.radix(),
                DatabaseMetaData.functionNullableUnknown,
                null,
                null,
                position,
                "",
                specificName(function));
    }
}
