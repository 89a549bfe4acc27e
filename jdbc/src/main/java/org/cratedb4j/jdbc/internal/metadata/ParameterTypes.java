package org.cratedb4j.jdbc.internal.metadata;

import java.sql.ParameterMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.client.types.CrateType;
import org.cratedb4j.client.types.TypeKind;
import org.cratedb4j.jdbc.internal.metadata.ParameterUses.Use;
import org.cratedb4j.jdbc.internal.session.Queries;
import org.cratedb4j.jdbc.internal.sql.SqlText;
import org.cratedb4j.jdbc.internal.types.TypeTable;

/** Finds the types of a statement's parameters, by one query of the columns of its table, if they stand for columns. */
final class ParameterTypes {

    /**
     * What is known of a parameter.
     *
     * @param type its type
     * @param nullable a constant of {@link ParameterMetaData}
     */
    record Parameter(ColumnType type, int nullable) {

        /** Nothing. */
        static final Parameter UNKNOWN = new Parameter(
                new ColumnType("undefined", TypeTable.of(TypeKind.UNKNOWN), true),
                ParameterMetaData.parameterNullableUnknown);
    }

    private static final String COLUMNS =
            "SELECT c.column_name, c.is_nullable, " + ColumnType.COLUMNS + " FROM information_schema.columns c";

    private ParameterTypes() {}

    /** What is known of each parameter, from 0. */
    static List<Parameter> find(SqlText sql, Queries queries) throws SQLException {
        List<Parameter> parameters = new ArrayList<>(Collections.nCopies(sql.parameterCount(), Parameter.UNKNOWN));
        ParameterUses uses = new ParameterUses(sql.text());
        if (uses.count() < sql.parameterCount()) {
            return parameters;
        }
        Map<String, Parameter> columns = null;
        for (int i = 0; i < parameters.size(); i++) {
            Use use = uses.use(i + 1);
            if (use == null) {
                continue;
            }
            CrateType type = use.type();
            if (type != null) {
                parameters.set(i, new Parameter(ColumnType.of(type), ParameterMetaData.parameterNullableUnknown));
                continue;
            }
            if (columns == null) {
                columns = columns(uses, queries);
            }
            parameters.set(i, of(use, columns));
        }
        return parameters;
    }

    private static Parameter of(Use use, Map<String, Parameter> columns) {
        String key = use.column() == null ? place(use.position()) : use.column();
        return columns.getOrDefault(key, Parameter.UNKNOWN);
    }

    // No column can be called so.
    private static String place(int position) {
        return "[" + position;
    }

    /** The columns of the table by their names, and by their places. */
    private static Map<String, Parameter> columns(ParameterUses uses, Queries queries) throws SQLException {
        String table = uses.table();
        if (table == null) {
            return Map.of();
        }
        CatalogQuery query = new CatalogQuery(COLUMNS).equal("c.table_name", table);
        String schema = uses.schema();
        if (schema == null) {
            query.equalTo("c.table_schema", "CURRENT_SCHEMA");
        } else {
            query.equal("c.table_schema", schema);
        }
        Map<String, Parameter> columns = new HashMap<>();
        try (ResultSet found = query.orderedBy("c.ordinal_position").run(queries)) {
            int position = 0;
            while (found.next()) {
                String name = Objects.requireNonNull(found.getString("column_name"));
                Parameter parameter = new Parameter(
                        ColumnType.of(found),
                        "NO".equals(found.getString("is_nullable"))
                                ? ParameterMetaData.parameterNoNulls
                                : ParameterMetaData.parameterNullable);
                columns.put(name, parameter);
                if (name.indexOf('[') < 0) {
                    columns.put(place(position), parameter);
                    position++;
                }
            }
        }
        return columns;
    }
}
