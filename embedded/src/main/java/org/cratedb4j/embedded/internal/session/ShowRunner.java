package org.cratedb4j.embedded.internal.session;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.Operation;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.SqlFormatter;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.ShowStatement;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.Literals;
import org.jspecify.annotations.Nullable;

/** Runs SHOW: as a query of {@code information_schema}, or from the session's settings. */
final class ShowRunner {
    private final QueryRunner queries;

    ShowRunner(QueryRunner queries) {
        this.queries = queries;
    }

    ResultSet run(ShowStatement statement, Invocation invocation, SessionSettings settings) {
        if (statement instanceof ShowStatement.ShowTables tables) {
            return query(tables(tables), invocation);
        } else if (statement instanceof ShowStatement.ShowSchemas schemas) {
            return query(
                    "SELECT schema_name FROM information_schema.schemata"
                            + condition("WHERE", "schema_name", schemas.pattern(), schemas.where())
                            + " ORDER BY schema_name",
                    invocation);
        } else if (statement instanceof ShowStatement.ShowColumns columns) {
            return query(columns(columns, invocation), invocation);
        } else if (statement instanceof ShowStatement.ShowTransactionIsolation) {
            return query("SELECT 'read uncommitted' AS transaction_isolation", invocation);
        } else if (statement instanceof ShowStatement.ShowSetting setting) {
            return setting(setting.name(), settings);
        }
        return createTable(((ShowStatement.ShowCreateTable) statement).table(), invocation);
    }

    private static ResultSet createTable(QualifiedName name, Invocation invocation) {
        Table table = invocation
                .catalog()
                .resolveTable(name.parts(), invocation.session().searchPath(), Operation.SHOW_CREATE);
        return Answers.rows(
                List.of("SHOW CREATE TABLE " + table.name()),
                List.of(DataTypes.TEXT),
                List.<@Nullable Object[]>of(new Object[] {TableFormatter.format(table.definition())}));
    }

    private ResultSet query(String sql, Invocation invocation) {
        Query query = (Query) SqlParser.parse(sql);
        Invocation rewritten = new Invocation(
                sql,
                query,
                invocation.parameters(),
                invocation.parameterTypes(),
                invocation.session(),
                invocation.strictKeys(),
                invocation.catalog(),
                invocation.cancellation());
        return queries.run(rewritten, query);
    }

    private static String tables(ShowStatement.ShowTables statement) {
        String schema = statement.schema() == null
                ? " AND table_schema NOT IN ('information_schema', 'sys', 'pg_catalog')"
                : " AND table_schema = " + Literals.quote(statement.schema().toString());
        return "SELECT DISTINCT table_name AS table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                + schema
                + condition("AND", "table_name", statement.pattern(), statement.where())
                + " ORDER BY 1";
    }

    private static String columns(ShowStatement.ShowColumns statement, Invocation invocation) {
        QualifiedName schema = statement.schema();
        String schemaName =
                schema == null ? Catalog.currentSchema(invocation.session().searchPath()) : schema.toString();
        return "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = "
                + Literals.quote(statement.table().toString())
                + " AND table_schema = "
                + Literals.quote(schemaName)
                + condition("AND", "column_name", statement.pattern(), statement.where())
                + " ORDER BY column_name";
    }

    private static String condition(
            String keyword, String column, @Nullable String pattern, @Nullable Expression where) {
        if (pattern != null) {
            return " " + keyword + " " + column + " LIKE " + Literals.quote(pattern);
        }
        return where == null ? "" : " " + keyword + " (" + SqlFormatter.expression(where) + ")";
    }

    private static ResultSet setting(@Nullable QualifiedName name, SessionSettings settings) {
        if (name == null) {
            return allSettings(settings);
        }
        Setting setting = Settings.find(name.toString());
        if (setting == null) {
            throw new CrateError(ErrorKind.SQL_PARSE, "Unknown session setting name '" + name + "'.");
        }
        return Answers.rows(
                List.of(name.toString()),
                List.of(DataTypes.TEXT),
                List.<@Nullable Object[]>of(new @Nullable Object[] {settings.get(setting)}));
    }

    private static ResultSet allSettings(SessionSettings settings) {
        List<DataType> types = List.of(DataTypes.TEXT, DataTypes.TEXT, DataTypes.TEXT);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Setting setting : Settings.list()) {
            rows.add(new @Nullable Object[] {setting.name(), settings.get(setting), setting.description()});
        }
        return Answers.rows(List.of("name", "setting", "description"), types, rows);
    }
}
