package org.cratedb4j.jdbc.internal.metadata;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.cratedb4j.jdbc.internal.result.Wrappers;
import org.cratedb4j.jdbc.internal.session.ConnectionInfo;
import org.cratedb4j.jdbc.internal.session.Queries;
import org.cratedb4j.jdbc.internal.sql.EscapeFunctions;
import org.jspecify.annotations.Nullable;

/**
 * What there is in the database, as the server's own tables tell at the moment of the call: nothing is kept but the server's
 * version, and no call takes more than one round trip. As safe for use by many threads as the connection.
 */
public final class CrateDatabaseMetaData extends JdbcCapabilities {

    private static final String PRODUCT = "CrateDB";

    /** CrateDB's key words that are none of SQL:2003. */
    private static final String KEYWORDS =
            "ALIAS,ANALYZE,ANALYZER,ARTIFACTS,BACKWARD,BYTE,CANCEL,CATALOGS,CHAR_FILTERS,"
                    + "CLUSTER,CLUSTERED,COLUMNS,CONFLICT,COPY,COSTS,CURRENT_CATALOG,CURRENT_SCHEMA,DANGLING,DECOMMISSION,DENY,"
                    + "DIRECTORY,DISABLE,DISCARD,DISTRIBUTED,DO,DUPLICATE,EMPTY,ENABLE,EXPLAIN,EXTENDS,FAILED,FORMAT,FORWARD,"
                    + "FULLTEXT,FUNCTIONS,GC,GEO_POINT,GEO_SHAPE,GRAPHVIZ,IF,IGNORE,IGNORED,ILIKE,INDEX,INDEXES,IP,KILL,LIMIT,"
                    + "LOGICAL,LONG,MAPPING,MATERIALIZED,METADATA,MILLISECOND,MOVE,NOTHING,OFF,OFFSET,OPTIMIZE,PARTITIONED,"
                    + "PARTITIONS,PERSISTENT,PLAIN,PLANS,PROMOTE,PUBLICATION,REFRESH,RENAME,REPLACE,REPLICA,REPOSITORY,REROUTE,"
                    + "RESET,RESPECT,RESTORE,RETRY,RETURNING,SCHEMAS,SEQUENCES,SERVER,SHARD,SHARDS,SHORT,SHOW,SNAPSHOT,STALE,"
                    + "STORAGE,STRATIFY,STRICT,STRING,SUBSCRIPTION,SUMMARY,SWAP,TABLES,TEMP,TEXT,TOKENIZER,TOKEN_FILTERS,"
                    + "TRANSACTION_ISOLATION,TRANSIENT,TRY_CAST,VERBOSE,WRAPPER";

    private final Connection connection;
    private final ConnectionInfo info;
    private final Queries queries;
    private final TableListing tables;
    private final ColumnListing columns;
    private final KeyListing keys;
    private final PseudoColumns pseudoColumns;
    private final PrivilegeListing privileges;
    private final FunctionListing functions;
    private volatile @Nullable String serverVersion;

    /** What a connection's database is like. */
    public CrateDatabaseMetaData(Connection connection, ConnectionInfo info, Queries queries) {
        this.connection = connection;
        this.info = info;
        this.queries = queries;
        tables = new TableListing(queries);
        columns = new ColumnListing(queries);
        keys = new KeyListing(queries);
        pseudoColumns = new PseudoColumns(queries);
        privileges = new PrivilegeListing(queries);
        functions = new FunctionListing(queries);
    }

    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public String getURL() {
        return info.url();
    }

    @Override
    public String getUserName() throws SQLException {
        String user = info.user();
        if (user != null) {
            return user;
        }
        try (ResultSet row = new CatalogQuery("SELECT CURRENT_USER").run(queries)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public String getDatabaseProductName() {
        return PRODUCT;
    }

    @Override
    public String getDatabaseProductVersion() throws SQLException {
        String version = serverVersion;
        if (version == null) {
            version = ServerVersion.read(queries);
            serverVersion = version;
        }
        return version;
    }

    @Override
    public int getDatabaseMajorVersion() throws SQLException {
        return DriverVersion.part(getDatabaseProductVersion(), 0);
    }

    @Override
    public int getDatabaseMinorVersion() throws SQLException {
        return DriverVersion.part(getDatabaseProductVersion(), 1);
    }

    @Override
    public String getDriverName() {
        return DriverVersion.DRIVER_NAME;
    }

    @Override
    public String getDriverVersion() {
        return DriverVersion.TEXT;
    }

    @Override
    public int getDriverMajorVersion() {
        return DriverVersion.MAJOR;
    }

    @Override
    public int getDriverMinorVersion() {
        return DriverVersion.MINOR;
    }

    @Override
    public int getJDBCMajorVersion() {
        return 4;
    }

    @Override
    public int getJDBCMinorVersion() {
        return 3;
    }

    @Override
    public String getIdentifierQuoteString() {
        return "\"";
    }

    @Override
    public String getExtraNameCharacters() {
        return "@";
    }

    @Override
    public String getSearchStringEscape() {
        return String.valueOf(NamePattern.ESCAPE);
    }

    @Override
    public String getSQLKeywords() {
        return KEYWORDS;
    }

    @Override
    public String getNumericFunctions() {
        return EscapeFunctions.NUMERIC;
    }

    @Override
    public String getStringFunctions() {
        return EscapeFunctions.STRING;
    }

    @Override
    public String getSystemFunctions() {
        return EscapeFunctions.SYSTEM;
    }

    @Override
    public String getTimeDateFunctions() {
        return EscapeFunctions.TIME_DATE;
    }

    @Override
    public boolean supportsConvert(int fromType, int toType) {
        return Casts.exists(fromType, toType);
    }

    @Override
    public String getCatalogTerm() {
        return "catalog";
    }

    @Override
    public String getSchemaTerm() {
        return "schema";
    }

    @Override
    public String getProcedureTerm() {
        return "procedure";
    }

    @Override
    public String getCatalogSeparator() {
        return ".";
    }

    @Override
    public ResultSet getCatalogs() throws SQLException {
        return tables.catalogs();
    }

    @Override
    public ResultSet getSchemas() throws SQLException {
        return tables.schemas(null, null);
    }

    @Override
    public ResultSet getSchemas(@Nullable String catalog, @Nullable String schemaPattern) throws SQLException {
        return tables.schemas(catalog, schemaPattern);
    }

    @Override
    public ResultSet getTableTypes() {
        return TableListing.types();
    }

    @Override
    public ResultSet getTables(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String tableNamePattern,
            String @Nullable [] types)
            throws SQLException {
        return tables.tables(catalog, schemaPattern, tableNamePattern, types);
    }

    @Override
    public ResultSet getColumns(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String tableNamePattern,
            @Nullable String columnNamePattern)
            throws SQLException {
        return columns.columns(catalog, schemaPattern, tableNamePattern, columnNamePattern);
    }

    @Override
    public ResultSet getPseudoColumns(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String tableNamePattern,
            @Nullable String columnNamePattern)
            throws SQLException {
        return pseudoColumns.list(catalog, schemaPattern, tableNamePattern, columnNamePattern);
    }

    @Override
    public ResultSet getPrimaryKeys(@Nullable String catalog, @Nullable String schema, @Nullable String table)
            throws SQLException {
        return keys.primaryKeys(catalog, schema, table);
    }

    @Override
    public ResultSet getIndexInfo(
            @Nullable String catalog,
            @Nullable String schema,
            @Nullable String table,
            boolean unique,
            boolean approximate)
            throws SQLException {
        return keys.indexes(catalog, schema, table);
    }

    @Override
    public ResultSet getBestRowIdentifier(
            @Nullable String catalog, @Nullable String schema, @Nullable String table, int scope, boolean nullable)
            throws SQLException {
        return keys.bestRowIdentifier(catalog, schema, table);
    }

    @Override
    public ResultSet getVersionColumns(@Nullable String catalog, @Nullable String schema, @Nullable String table)
            throws SQLException {
        return pseudoColumns.versionColumns(catalog, schema, table);
    }

    @Override
    public ResultSet getTablePrivileges(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String tableNamePattern)
            throws SQLException {
        return privileges.ofTables(catalog, schemaPattern, tableNamePattern);
    }

    @Override
    public ResultSet getColumnPrivileges(
            @Nullable String catalog,
            @Nullable String schema,
            @Nullable String table,
            @Nullable String columnNamePattern)
            throws SQLException {
        return privileges.ofColumns(catalog, schema, table, columnNamePattern);
    }

    @Override
    public ResultSet getFunctions(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String functionNamePattern)
            throws SQLException {
        return functions.functions(catalog, schemaPattern, functionNamePattern);
    }

    @Override
    public ResultSet getFunctionColumns(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String functionNamePattern,
            @Nullable String columnNamePattern)
            throws SQLException {
        return functions.columns(catalog, schemaPattern, functionNamePattern, columnNamePattern);
    }

    @Override
    public ResultSet getTypeInfo() {
        return TypeListing.list();
    }

    @Override
    public ResultSet getClientInfoProperties() {
        return Layouts.CLIENT_INFO_PROPERTIES.of(List.of(Arrays.asList(
                "ApplicationName", Integer.MAX_VALUE, "", "The name that sys.sessions shows for the program")));
    }

    @Override
    public ResultSet getImportedKeys(@Nullable String catalog, @Nullable String schema, @Nullable String table) {
        return Layouts.FOREIGN_KEYS.empty();
    }

    @Override
    public ResultSet getExportedKeys(@Nullable String catalog, @Nullable String schema, @Nullable String table) {
        return Layouts.FOREIGN_KEYS.empty();
    }

    @Override
    public ResultSet getCrossReference(
            @Nullable String parentCatalog,
            @Nullable String parentSchema,
            @Nullable String parentTable,
            @Nullable String foreignCatalog,
            @Nullable String foreignSchema,
            @Nullable String foreignTable) {
        return Layouts.FOREIGN_KEYS.empty();
    }

    @Override
    public ResultSet getProcedures(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String procedureNamePattern) {
        return Layouts.PROCEDURES.empty();
    }

    @Override
    public ResultSet getProcedureColumns(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String procedureNamePattern,
            @Nullable String columnNamePattern) {
        return Layouts.PROCEDURE_COLUMNS.empty();
    }

    @Override
    public ResultSet getUDTs(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String typeNamePattern,
            int @Nullable [] types) {
        return Layouts.UDTS.empty();
    }

    @Override
    public ResultSet getSuperTypes(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String typeNamePattern) {
        return Layouts.SUPER_TYPES.empty();
    }

    @Override
    public ResultSet getSuperTables(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String tableNamePattern) {
        return Layouts.SUPER_TABLES.empty();
    }

    @Override
    public ResultSet getAttributes(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String typeNamePattern,
            @Nullable String attributeNamePattern) {
        return Layouts.ATTRIBUTES.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Wrappers.unwrap(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
