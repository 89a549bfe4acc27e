package org.cratedb4j.jdbc.internal.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cratedb4j.jdbc.testing.Results;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The columns of each result, by name and in order, as the documentation of {@link DatabaseMetaData} lists them. */
class LayoutsTest {

    private interface Call {
        ResultSet on(DatabaseMetaData metadata) throws SQLException;
    }

    @RegisterExtension
    final Results results = new Results();

    private static Arguments call(String name, Call call, String columns) {
        return Arguments.of(name, call, columns);
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("getCatalogs", DatabaseMetaData::getCatalogs, "TABLE_CAT"),
                call("getSchemas", DatabaseMetaData::getSchemas, "TABLE_SCHEM TABLE_CATALOG"),
                call("getSchemas(,)", m -> m.getSchemas(null, "sys"), "TABLE_SCHEM TABLE_CATALOG"),
                call("getTableTypes", DatabaseMetaData::getTableTypes, "TABLE_TYPE"),
                call(
                        "getTables",
                        m -> m.getTables(null, "sys", "cluster", null),
                        "TABLE_CAT TABLE_SCHEM TABLE_NAME TABLE_TYPE REMARKS TYPE_CAT TYPE_SCHEM TYPE_NAME"
                                + " SELF_REFERENCING_COL_NAME REF_GENERATION"),
                call(
                        "getColumns",
                        m -> m.getColumns(null, "sys", "cluster", "%"),
                        "TABLE_CAT TABLE_SCHEM TABLE_NAME COLUMN_NAME DATA_TYPE TYPE_NAME COLUMN_SIZE BUFFER_LENGTH"
                                + " DECIMAL_DIGITS NUM_PREC_RADIX NULLABLE REMARKS COLUMN_DEF SQL_DATA_TYPE"
                                + " SQL_DATETIME_SUB CHAR_OCTET_LENGTH ORDINAL_POSITION IS_NULLABLE SCOPE_CATALOG"
                                + " SCOPE_SCHEMA SCOPE_TABLE SOURCE_DATA_TYPE IS_AUTOINCREMENT IS_GENERATEDCOLUMN"),
                call(
                        "getPseudoColumns",
                        m -> m.getPseudoColumns(null, "sys", "cluster", "%"),
                        "TABLE_CAT TABLE_SCHEM TABLE_NAME COLUMN_NAME DATA_TYPE COLUMN_SIZE DECIMAL_DIGITS"
                                + " NUM_PREC_RADIX COLUMN_USAGE REMARKS CHAR_OCTET_LENGTH IS_NULLABLE"),
                call(
                        "getBestRowIdentifier",
                        m -> m.getBestRowIdentifier(null, "sys", "cluster", DatabaseMetaData.bestRowSession, true),
                        "SCOPE COLUMN_NAME DATA_TYPE TYPE_NAME COLUMN_SIZE BUFFER_LENGTH DECIMAL_DIGITS PSEUDO_COLUMN"),
                call(
                        "getVersionColumns",
                        m -> m.getVersionColumns(null, "sys", "cluster"),
                        "SCOPE COLUMN_NAME DATA_TYPE TYPE_NAME COLUMN_SIZE BUFFER_LENGTH DECIMAL_DIGITS PSEUDO_COLUMN"),
                call(
                        "getPrimaryKeys",
                        m -> m.getPrimaryKeys(null, "sys", "cluster"),
                        "TABLE_CAT TABLE_SCHEM TABLE_NAME COLUMN_NAME KEY_SEQ PK_NAME"),
                call(
                        "getIndexInfo",
                        m -> m.getIndexInfo(null, "sys", "cluster", false, true),
                        "TABLE_CAT TABLE_SCHEM TABLE_NAME NON_UNIQUE INDEX_QUALIFIER INDEX_NAME TYPE ORDINAL_POSITION"
                                + " COLUMN_NAME ASC_OR_DESC CARDINALITY PAGES FILTER_CONDITION"),
                call("getImportedKeys", m -> m.getImportedKeys(null, "sys", "cluster"), FOREIGN_KEYS),
                call("getExportedKeys", m -> m.getExportedKeys(null, "sys", "cluster"), FOREIGN_KEYS),
                call(
                        "getCrossReference",
                        m -> m.getCrossReference(null, "sys", "cluster", null, "sys", "nodes"),
                        FOREIGN_KEYS),
                call(
                        "getTablePrivileges",
                        m -> m.getTablePrivileges(null, "sys", "cluster"),
                        "TABLE_CAT TABLE_SCHEM TABLE_NAME GRANTOR GRANTEE PRIVILEGE IS_GRANTABLE"),
                call(
                        "getColumnPrivileges",
                        m -> m.getColumnPrivileges(null, "sys", "cluster", "%"),
                        "TABLE_CAT TABLE_SCHEM TABLE_NAME COLUMN_NAME GRANTOR GRANTEE PRIVILEGE IS_GRANTABLE"),
                call(
                        "getTypeInfo",
                        DatabaseMetaData::getTypeInfo,
                        "TYPE_NAME DATA_TYPE PRECISION LITERAL_PREFIX LITERAL_SUFFIX CREATE_PARAMS NULLABLE"
                                + " CASE_SENSITIVE SEARCHABLE UNSIGNED_ATTRIBUTE FIXED_PREC_SCALE AUTO_INCREMENT"
                                + " LOCAL_TYPE_NAME MINIMUM_SCALE MAXIMUM_SCALE SQL_DATA_TYPE SQL_DATETIME_SUB"
                                + " NUM_PREC_RADIX"),
                call(
                        "getFunctions",
                        m -> m.getFunctions(null, null, "abs"),
                        "FUNCTION_CAT FUNCTION_SCHEM FUNCTION_NAME REMARKS FUNCTION_TYPE SPECIFIC_NAME"),
                call(
                        "getFunctionColumns",
                        m -> m.getFunctionColumns(null, null, "abs", "%"),
                        "FUNCTION_CAT FUNCTION_SCHEM FUNCTION_NAME COLUMN_NAME COLUMN_TYPE DATA_TYPE TYPE_NAME"
                                + " PRECISION LENGTH SCALE RADIX NULLABLE REMARKS CHAR_OCTET_LENGTH ORDINAL_POSITION"
                                + " IS_NULLABLE SPECIFIC_NAME"),
                call(
                        "getProcedures",
                        m -> m.getProcedures(null, null, "%"),
                        "PROCEDURE_CAT PROCEDURE_SCHEM PROCEDURE_NAME RESERVED1 RESERVED2 RESERVED3 REMARKS"
                                + " PROCEDURE_TYPE SPECIFIC_NAME"),
                call(
                        "getProcedureColumns",
                        m -> m.getProcedureColumns(null, null, "%", "%"),
                        "PROCEDURE_CAT PROCEDURE_SCHEM PROCEDURE_NAME COLUMN_NAME COLUMN_TYPE DATA_TYPE TYPE_NAME"
                                + " PRECISION LENGTH SCALE RADIX NULLABLE REMARKS COLUMN_DEF SQL_DATA_TYPE"
                                + " SQL_DATETIME_SUB CHAR_OCTET_LENGTH ORDINAL_POSITION IS_NULLABLE SPECIFIC_NAME"),
                call(
                        "getUDTs",
                        m -> m.getUDTs(null, null, "%", null),
                        "TYPE_CAT TYPE_SCHEM TYPE_NAME CLASS_NAME DATA_TYPE REMARKS BASE_TYPE"),
                call(
                        "getSuperTypes",
                        m -> m.getSuperTypes(null, null, "%"),
                        "TYPE_CAT TYPE_SCHEM TYPE_NAME SUPERTYPE_CAT SUPERTYPE_SCHEM SUPERTYPE_NAME"),
                call(
                        "getSuperTables",
                        m -> m.getSuperTables(null, null, "%"),
                        "TABLE_CAT TABLE_SCHEM TABLE_NAME SUPERTABLE_NAME"),
                call(
                        "getAttributes",
                        m -> m.getAttributes(null, null, "%", "%"),
                        "TYPE_CAT TYPE_SCHEM TYPE_NAME ATTR_NAME DATA_TYPE ATTR_TYPE_NAME ATTR_SIZE DECIMAL_DIGITS"
                                + " NUM_PREC_RADIX NULLABLE REMARKS ATTR_DEF SQL_DATA_TYPE SQL_DATETIME_SUB"
                                + " CHAR_OCTET_LENGTH ORDINAL_POSITION IS_NULLABLE SCOPE_CATALOG SCOPE_SCHEMA"
                                + " SCOPE_TABLE SOURCE_DATA_TYPE"),
                call(
                        "getClientInfoProperties",
                        DatabaseMetaData::getClientInfoProperties,
                        "NAME MAX_LEN DEFAULT_VALUE DESCRIPTION"));
    }

    private static final String FOREIGN_KEYS = "PKTABLE_CAT PKTABLE_SCHEM PKTABLE_NAME PKCOLUMN_NAME FKTABLE_CAT"
            + " FKTABLE_SCHEM FKTABLE_NAME FKCOLUMN_NAME KEY_SEQ UPDATE_RULE DELETE_RULE FK_NAME PK_NAME DEFERRABILITY";

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void columnsAreThoseOfTheSpecificationAndNoCallTakesMoreThanOneQuery(String name, Call call, String columns)
            throws SQLException {
        try (ResultSet result = call.on(results.metadata())) {
            assertThat(names(result.getMetaData())).containsExactly(columns.split(" ", -1));
            assertThat(result.getType()).isEqualTo(ResultSet.TYPE_FORWARD_ONLY);
            assertThat((Object) result.getStatement()).isNull();
        }
        assertThat(results.queries()).as("queries of " + name).isLessThanOrEqualTo(1);
    }

    private static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        return names;
    }
}
