package org.cratedb4j.jdbc.internal.metadata;

/** The layouts of all results of {@link java.sql.DatabaseMetaData}, as JDBC 4.3 prescribes them. */
final class Layouts {

    static final Layout CATALOGS = Layout.of("TABLE_CAT").orderedBy("TABLE_CAT");

    static final Layout SCHEMAS = Layout.of("TABLE_SCHEM, TABLE_CATALOG").orderedBy("TABLE_CATALOG", "TABLE_SCHEM");

    static final Layout TABLE_TYPES = Layout.of("TABLE_TYPE").orderedBy("TABLE_TYPE");

    static final Layout TABLES = Layout.of(
                    "TABLE_CAT, TABLE_SCHEM, TABLE_NAME, TABLE_TYPE, REMARKS, TYPE_CAT, TYPE_SCHEM, "
                            + "TYPE_NAME, SELF_REFERENCING_COL_NAME, REF_GENERATION")
            .orderedBy("TABLE_TYPE", "TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME");

    static final Layout COLUMNS = Layout.of(
                    "TABLE_CAT, TABLE_SCHEM, TABLE_NAME, COLUMN_NAME, DATA_TYPE integer, TYPE_NAME, "
                            + "COLUMN_SIZE integer, BUFFER_LENGTH integer, DECIMAL_DIGITS integer, NUM_PREC_RADIX integer, "
                            + "NULLABLE integer, REMARKS, COLUMN_DEF, SQL_DATA_TYPE integer, SQL_DATETIME_SUB integer, "
                            + "CHAR_OCTET_LENGTH integer, ORDINAL_POSITION integer, IS_NULLABLE, SCOPE_CATALOG, SCOPE_SCHEMA, "
                            + "SCOPE_TABLE, SOURCE_DATA_TYPE smallint, IS_AUTOINCREMENT, IS_GENERATEDCOLUMN")
            .orderedBy("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "ORDINAL_POSITION");

    static final Layout PSEUDO_COLUMNS = Layout.of(
                    "TABLE_CAT, TABLE_SCHEM, TABLE_NAME, COLUMN_NAME, DATA_TYPE integer, "
                            + "COLUMN_SIZE integer, DECIMAL_DIGITS integer, NUM_PREC_RADIX integer, COLUMN_USAGE, REMARKS, "
                            + "CHAR_OCTET_LENGTH integer, IS_NULLABLE")
            .orderedBy("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "COLUMN_NAME");

    static final Layout BEST_ROW_IDENTIFIER = Layout.of("SCOPE smallint, COLUMN_NAME, DATA_TYPE integer, TYPE_NAME, "
                    + "COLUMN_SIZE integer, BUFFER_LENGTH integer, DECIMAL_DIGITS smallint, PSEUDO_COLUMN smallint")
            .orderedBy("SCOPE");

    static final Layout VERSION_COLUMNS = Layout.of("SCOPE smallint, COLUMN_NAME, DATA_TYPE integer, TYPE_NAME, "
            + "COLUMN_SIZE integer, BUFFER_LENGTH integer, DECIMAL_DIGITS smallint, PSEUDO_COLUMN smallint");

    static final Layout PRIMARY_KEYS = Layout.of(
                    "TABLE_CAT, TABLE_SCHEM, TABLE_NAME, COLUMN_NAME, KEY_SEQ smallint, PK_NAME")
            .orderedBy("COLUMN_NAME", "TABLE_SCHEM");

    static final Layout INDEX_INFO = Layout.of(
                    "TABLE_CAT, TABLE_SCHEM, TABLE_NAME, NON_UNIQUE boolean, INDEX_QUALIFIER, "
                            + "INDEX_NAME, TYPE smallint, ORDINAL_POSITION smallint, COLUMN_NAME, ASC_OR_DESC, CARDINALITY bigint, "
                            + "PAGES bigint, FILTER_CONDITION")
            .orderedBy("NON_UNIQUE", "TYPE", "INDEX_NAME", "TABLE_SCHEM", "ORDINAL_POSITION");

    static final Layout FOREIGN_KEYS =
            Layout.of("PKTABLE_CAT, PKTABLE_SCHEM, PKTABLE_NAME, PKCOLUMN_NAME, FKTABLE_CAT, "
                    + "FKTABLE_SCHEM, FKTABLE_NAME, FKCOLUMN_NAME, KEY_SEQ smallint, UPDATE_RULE smallint, "
                    + "DELETE_RULE smallint, FK_NAME, PK_NAME, DEFERRABILITY smallint");

    static final Layout TABLE_PRIVILEGES = Layout.of(
                    "TABLE_CAT, TABLE_SCHEM, TABLE_NAME, GRANTOR, GRANTEE, PRIVILEGE, IS_GRANTABLE")
            .orderedBy("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "PRIVILEGE");

    static final Layout COLUMN_PRIVILEGES = Layout.of(
                    "TABLE_CAT, TABLE_SCHEM, TABLE_NAME, COLUMN_NAME, GRANTOR, GRANTEE, PRIVILEGE, IS_GRANTABLE")
            .orderedBy("COLUMN_NAME", "PRIVILEGE");

    static final Layout TYPE_INFO = Layout.of("TYPE_NAME, DATA_TYPE integer, PRECISION integer, LITERAL_PREFIX, "
                    + "LITERAL_SUFFIX, CREATE_PARAMS, NULLABLE smallint, CASE_SENSITIVE boolean, SEARCHABLE smallint, "
                    + "UNSIGNED_ATTRIBUTE boolean, FIXED_PREC_SCALE boolean, AUTO_INCREMENT boolean, LOCAL_TYPE_NAME, "
                    + "MINIMUM_SCALE smallint, MAXIMUM_SCALE smallint, SQL_DATA_TYPE integer, "
                    + "SQL_DATETIME_SUB integer, NUM_PREC_RADIX integer")
            .orderedBy("DATA_TYPE");

    static final Layout FUNCTIONS = Layout.of(
                    "FUNCTION_CAT, FUNCTION_SCHEM, FUNCTION_NAME, REMARKS, FUNCTION_TYPE smallint, SPECIFIC_NAME")
            .orderedBy("FUNCTION_CAT", "FUNCTION_SCHEM", "FUNCTION_NAME", "SPECIFIC_NAME");

    static final Layout FUNCTION_COLUMNS = Layout.of("FUNCTION_CAT, FUNCTION_SCHEM, FUNCTION_NAME, COLUMN_NAME, "
                    + "COLUMN_TYPE smallint, DATA_TYPE integer, TYPE_NAME, PRECISION integer, LENGTH integer, "
                    + "SCALE smallint, RADIX smallint, NULLABLE smallint, REMARKS, CHAR_OCTET_LENGTH integer, "
                    + "ORDINAL_POSITION integer, IS_NULLABLE, SPECIFIC_NAME")
            .orderedBy("FUNCTION_CAT", "FUNCTION_SCHEM", "FUNCTION_NAME", "SPECIFIC_NAME", "ORDINAL_POSITION");

    static final Layout PROCEDURES = Layout.of("PROCEDURE_CAT, PROCEDURE_SCHEM, PROCEDURE_NAME, RESERVED1, RESERVED2, "
            + "RESERVED3, REMARKS, PROCEDURE_TYPE smallint, SPECIFIC_NAME");

    static final Layout PROCEDURE_COLUMNS = Layout.of("PROCEDURE_CAT, PROCEDURE_SCHEM, PROCEDURE_NAME, COLUMN_NAME, "
            + "COLUMN_TYPE smallint, DATA_TYPE integer, TYPE_NAME, PRECISION integer, LENGTH integer, "
            + "SCALE smallint, RADIX smallint, NULLABLE smallint, REMARKS, COLUMN_DEF, SQL_DATA_TYPE integer, "
            + "SQL_DATETIME_SUB integer, CHAR_OCTET_LENGTH integer, ORDINAL_POSITION integer, IS_NULLABLE, "
            + "SPECIFIC_NAME");

    static final Layout UDTS =
            Layout.of("TYPE_CAT, TYPE_SCHEM, TYPE_NAME, CLASS_NAME, DATA_TYPE integer, REMARKS, BASE_TYPE smallint");

    static final Layout SUPER_TYPES =
            Layout.of("TYPE_CAT, TYPE_SCHEM, TYPE_NAME, SUPERTYPE_CAT, SUPERTYPE_SCHEM, SUPERTYPE_NAME");

    static final Layout SUPER_TABLES = Layout.of("TABLE_CAT, TABLE_SCHEM, TABLE_NAME, SUPERTABLE_NAME");

    static final Layout ATTRIBUTES = Layout.of("TYPE_CAT, TYPE_SCHEM, TYPE_NAME, ATTR_NAME, DATA_TYPE integer, "
            + "ATTR_TYPE_NAME, ATTR_SIZE integer, DECIMAL_DIGITS integer, NUM_PREC_RADIX integer, NULLABLE integer, "
            + "REMARKS, ATTR_DEF, SQL_DATA_TYPE integer, SQL_DATETIME_SUB integer, CHAR_OCTET_LENGTH integer, "
            + "ORDINAL_POSITION integer, IS_NULLABLE, SCOPE_CATALOG, SCOPE_SCHEMA, SCOPE_TABLE, "
            + "SOURCE_DATA_TYPE smallint");

    static final Layout CLIENT_INFO_PROPERTIES =
            Layout.of("NAME, MAX_LEN integer, DEFAULT_VALUE, DESCRIPTION").orderedBy("NAME");

    private Layouts() {}
}
