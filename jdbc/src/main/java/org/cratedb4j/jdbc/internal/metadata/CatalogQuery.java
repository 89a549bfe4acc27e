package org.cratedb4j.jdbc.internal.metadata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.jdbc.internal.result.CrateResultSet;
import org.cratedb4j.jdbc.internal.result.ResultSetOwner;
import org.cratedb4j.jdbc.internal.session.Queries;
import org.jspecify.annotations.Nullable;

/** A query of the server's own tables, narrowed down as callers of {@link java.sql.DatabaseMetaData} ask for it. */
final class CatalogQuery {

    private final String select;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private String order = "";

    /** A query without conditions. */
    CatalogQuery(String select) {
        this.select = select;
    }

    /** Only rows with this value; null stands for any, and an empty text for none, since all things have names. */
    CatalogQuery equal(String column, @Nullable String value) {
        return value == null ? this : with(column + " = ?", value);
    }

    /** Only rows whose value is that of an expression. */
    CatalogQuery equalTo(String column, String expression) {
        conditions.add(column + " = " + expression);
        return this;
    }

    /** Only rows whose value matches a pattern; null stands for any. */
    CatalogQuery like(String column, @Nullable String pattern) {
        NamePattern names = new NamePattern(pattern);
        return names.isAny() ? this : with(column + " LIKE ?", names.forLike());
    }

    private CatalogQuery with(String condition, Object parameter) {
        conditions.add(condition);
        parameters.add(parameter);
        return this;
    }

    /** In the order of columns. */
    CatalogQuery orderedBy(String columns) {
        order = " ORDER BY " + columns;
        return this;
    }

    /** Executes the query; the caller closes the rows. */
    ResultSet run(Queries queries) throws SQLException {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return new CrateResultSet(queries.query(select + where + order, parameters.toArray()), ResultSetOwner.NONE);
    }
}
