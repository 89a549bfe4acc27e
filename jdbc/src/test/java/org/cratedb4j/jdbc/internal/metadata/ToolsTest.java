package org.cratedb4j.jdbc.internal.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.cratedb4j.jdbc.testing.Results;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The calls by which database tools find out what there is. None may fail, and those that list something must list it:
 * tools show nothing at all, or an error, for a driver that refuses one of them.
 */
class ToolsTest {

    private interface Call {
        Object on(DatabaseMetaData metadata, String schema) throws SQLException;
    }

    @RegisterExtension
    final Results results = new Results();

    @BeforeEach
    void createTable() {
        results.table("orders", "id INTEGER PRIMARY KEY, note TEXT, at TIMESTAMP, data OBJECT, tags ARRAY(TEXT)");
        results.view("recent", "SELECT id, note FROM orders");
    }

    private static Arguments call(String name, Call call) {
        return Arguments.of(name, call);
    }

    /** DBeaver's generic driver: what it asks when it connects, for its SQL dialect and on opening the tree. */
    static Stream<Arguments> dbeaver() {
        return Stream.of(
                call("isReadOnly", (m, s) -> m.isReadOnly()),
                call("getDatabaseProductName", (m, s) -> m.getDatabaseProductName()),
                call("getDatabaseProductVersion", (m, s) -> m.getDatabaseProductVersion()),
                call("getDatabaseMajorVersion", (m, s) -> m.getDatabaseMajorVersion()),
                call("getDatabaseMinorVersion", (m, s) -> m.getDatabaseMinorVersion()),
                call("getDriverName", (m, s) -> m.getDriverName()),
                call("getDriverVersion", (m, s) -> m.getDriverVersion()),
                call("getSchemaTerm", (m, s) -> m.getSchemaTerm()),
                call("getProcedureTerm", (m, s) -> m.getProcedureTerm()),
                call("getCatalogTerm", (m, s) -> m.getCatalogTerm()),
                call("supportsBatchUpdates", (m, s) -> m.supportsBatchUpdates()),
                call("supportsTransactions", (m, s) -> m.supportsTransactions()),
                call(
                        "supportsTransactionIsolationLevel",
                        (m, s) -> m.supportsTransactionIsolationLevel(Connection.TRANSACTION_READ_COMMITTED)),
                call("getIdentifierQuoteString", (m, s) -> m.getIdentifierQuoteString()),
                call("getExtraNameCharacters", (m, s) -> m.getExtraNameCharacters()),
                call("getSearchStringEscape", (m, s) -> m.getSearchStringEscape()),
                call("getCatalogSeparator", (m, s) -> m.getCatalogSeparator()),
                call("isCatalogAtStart", (m, s) -> m.isCatalogAtStart()),
                call("getSQLStateType", (m, s) -> m.getSQLStateType()),
                call("storesUpperCaseIdentifiers", (m, s) -> m.storesUpperCaseIdentifiers()),
                call("storesLowerCaseIdentifiers", (m, s) -> m.storesLowerCaseIdentifiers()),
                call("storesUpperCaseQuotedIdentifiers", (m, s) -> m.storesUpperCaseQuotedIdentifiers()),
                call("storesLowerCaseQuotedIdentifiers", (m, s) -> m.storesLowerCaseQuotedIdentifiers()),
                call("supportsMixedCaseIdentifiers", (m, s) -> m.supportsMixedCaseIdentifiers()),
                call("supportsMixedCaseQuotedIdentifiers", (m, s) -> m.supportsMixedCaseQuotedIdentifiers()),
                call("supportsCatalogsInDataManipulation", (m, s) -> m.supportsCatalogsInDataManipulation()),
                call("supportsCatalogsInTableDefinitions", (m, s) -> m.supportsCatalogsInTableDefinitions()),
                call("supportsCatalogsInProcedureCalls", (m, s) -> m.supportsCatalogsInProcedureCalls()),
                call("supportsCatalogsInIndexDefinitions", (m, s) -> m.supportsCatalogsInIndexDefinitions()),
                call("supportsCatalogsInPrivilegeDefinitions", (m, s) -> m.supportsCatalogsInPrivilegeDefinitions()),
                call("supportsSchemasInDataManipulation", (m, s) -> m.supportsSchemasInDataManipulation()),
                call("supportsSchemasInTableDefinitions", (m, s) -> m.supportsSchemasInTableDefinitions()),
                call("supportsSchemasInProcedureCalls", (m, s) -> m.supportsSchemasInProcedureCalls()),
                call("supportsSchemasInIndexDefinitions", (m, s) -> m.supportsSchemasInIndexDefinitions()),
                call("supportsSchemasInPrivilegeDefinitions", (m, s) -> m.supportsSchemasInPrivilegeDefinitions()),
                call("supportsCorrelatedSubqueries", (m, s) -> m.supportsCorrelatedSubqueries()),
                call("getSQLKeywords", (m, s) -> m.getSQLKeywords()),
                call("getStringFunctions", (m, s) -> m.getStringFunctions()),
                call("getNumericFunctions", (m, s) -> m.getNumericFunctions()),
                call("getTimeDateFunctions", (m, s) -> m.getTimeDateFunctions()),
                call("getSystemFunctions", (m, s) -> m.getSystemFunctions()),
                call("getTypeInfo", (m, s) -> m.getTypeInfo()),
                call("getTableTypes", (m, s) -> m.getTableTypes()),
                call("getCatalogs", (m, s) -> m.getCatalogs()),
                call("getSchemas(catalog, null)", (m, s) -> m.getSchemas("crate", null)),
                call("getSchemas", (m, s) -> m.getSchemas()),
                call("getTables", (m, s) -> m.getTables("crate", escaped(m, s), "%", null)),
                call("getColumns of all", (m, s) -> m.getColumns("crate", escaped(m, s), "%", "%")),
                call("getColumns of one", (m, s) -> m.getColumns("crate", escaped(m, s), "orders", "%")),
                call("getPrimaryKeys", (m, s) -> m.getPrimaryKeys("crate", s, "orders")),
                call("getIndexInfo", (m, s) -> m.getIndexInfo("crate", s, "orders", false, true)));
    }

    /** DataGrip with "Introspect using JDBC metadata". */
    static Stream<Arguments> datagrip() {
        return Stream.of(
                call("getURL", (m, s) -> m.getURL()),
                call("getUserName", (m, s) -> m.getUserName()),
                call("getJDBCMajorVersion", (m, s) -> m.getJDBCMajorVersion()),
                call("getJDBCMinorVersion", (m, s) -> m.getJDBCMinorVersion()),
                call("getDriverMajorVersion", (m, s) -> m.getDriverMajorVersion()),
                call("supportsMixedCaseIdentifiers", (m, s) -> m.supportsMixedCaseIdentifiers()),
                call("storesMixedCaseIdentifiers", (m, s) -> m.storesMixedCaseIdentifiers()),
                call("storesMixedCaseQuotedIdentifiers", (m, s) -> m.storesMixedCaseQuotedIdentifiers()),
                call("supportsResultSetType", (m, s) -> m.supportsResultSetType(ResultSet.TYPE_SCROLL_INSENSITIVE)),
                call("supportsSavepoints", (m, s) -> m.supportsSavepoints()),
                call("supportsGetGeneratedKeys", (m, s) -> m.supportsGetGeneratedKeys()),
                call("supportsStoredProcedures", (m, s) -> m.supportsStoredProcedures()),
                call("getDefaultTransactionIsolation", (m, s) -> m.getDefaultTransactionIsolation()),
                call("getCatalogs", (m, s) -> m.getCatalogs()),
                call("getSchemas", (m, s) -> m.getSchemas()),
                call("getTableTypes", (m, s) -> m.getTableTypes()),
                call("getTables", (m, s) -> m.getTables("crate", s, "%", new String[] {"TABLE", "VIEW"})),
                call("getColumns", (m, s) -> m.getColumns("crate", s, "%", "%")),
                call("getPrimaryKeys", (m, s) -> m.getPrimaryKeys("crate", s, "orders")),
                call("getIndexInfo", (m, s) -> m.getIndexInfo("crate", s, "orders", false, false)),
                call("getFunctions", (m, s) -> m.getFunctions("crate", null, "%")),
                call("getFunctionColumns", (m, s) -> m.getFunctionColumns("crate", null, "%", "%")),
                call("getClientInfoProperties", (m, s) -> m.getClientInfoProperties()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"dbeaver", "datagrip"})
    void everyCallOfToolsIsAnsweredByOneQueryAtMost(String name, Call call) throws SQLException {
        Object answer = call.on(results.metadata(), results.schema());
        assertThat(answer).as(name).isNotNull();
        if (answer instanceof ResultSet rows) {
            assertThat(rows.next()).as(name + " lists something").isTrue();
        }
        assertThat(results.queries()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatCrateDbDoesNotHaveIsListedAsEmptyAndNotRefused() {
        DatabaseMetaData metadata = results.metadata();
        String schema = results.schema();
        assertThatCode(() -> {
                    assertThat(metadata.getImportedKeys("crate", schema, "orders")
                                    .next())
                            .isFalse();
                    assertThat(metadata.getExportedKeys("crate", schema, "orders")
                                    .next())
                            .isFalse();
                    assertThat(metadata.getProcedures("crate", schema, "%").next())
                            .isFalse();
                    assertThat(metadata.getProcedureColumns("crate", schema, "%", "%")
                                    .next())
                            .isFalse();
                    assertThat(metadata.getUDTs("crate", schema, "%", null).next())
                            .isFalse();
                    assertThat(metadata.getSuperTables("crate", schema, "%").next())
                            .isFalse();
                    assertThat(metadata.getSuperTypes("crate", schema, "%").next())
                            .isFalse();
                    assertThat(metadata.getAttributes("crate", schema, "%", "%").next())
                            .isFalse();
                })
                .doesNotThrowAnyException();
    }

    /** Tools escape names that they pass as patterns. */
    private static String escaped(DatabaseMetaData metadata, String name) throws SQLException {
        return name.replace("_", metadata.getSearchStringEscape() + "_");
    }
}
