package org.cratedb4j.jdbc.internal.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cratedb4j.jdbc.testing.Results;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Catalogs, schemas, tables, columns and keys as {@link DatabaseMetaData} lists them. */
class CatalogTest {

    @RegisterExtension
    final Results results = new Results();

    /** The values of some columns, separated by blanks, one text for each row. */
    private static List<String> list(ResultSet rows, String... columns) throws SQLException {
        List<String> list = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (String column : columns) {
                    values.add(rows.getString(column));
                }
                list.add(String.join(" ", values.stream().map(String::valueOf).toList()));
            }
        }
        return list;
    }

    private List<String> tables(@Nullable String table) throws SQLException {
        return tables(table, (String[]) null);
    }

    private List<String> tables(@Nullable String table, String @Nullable ... types) throws SQLException {
        return list(results.metadata().getTables(null, results.schema(), table, types), "TABLE_NAME", "TABLE_TYPE");
    }

    private List<String> columns(String table, @Nullable String column) throws SQLException {
        return list(results.metadata().getColumns(null, results.schema(), table, column), "COLUMN_NAME");
    }

    @Test
    void thereIsOneCatalog() throws SQLException {
        assertThat(list(results.metadata().getCatalogs(), "TABLE_CAT")).containsExactly("crate");
    }

    @Test
    void schemasAreListedInOrderAndByPattern() throws SQLException {
        DatabaseMetaData metadata = results.metadata();
        assertThat(list(metadata.getSchemas(), "TABLE_SCHEM"))
                .contains("doc", "sys", "information_schema", "pg_catalog")
                .isSorted();
        assertThat(list(metadata.getSchemas("crate", "s_s"), "TABLE_SCHEM", "TABLE_CATALOG"))
                .containsExactly("sys crate");
        assertThat(list(metadata.getSchemas("", "sys"), "TABLE_SCHEM")).isEmpty();
        assertThat(list(metadata.getSchemas(null, ""), "TABLE_SCHEM")).isEmpty();
        assertThat(list(metadata.getSchemas("other", null), "TABLE_SCHEM")).isEmpty();
    }

    @Test
    void tableTypesAreThoseThatTablesHave() throws SQLException {
        assertThat(list(results.metadata().getTableTypes(), "TABLE_TYPE"))
                .containsExactly("FOREIGN TABLE", "SYSTEM TABLE", "TABLE", "VIEW");
    }

    @Test
    void tablesAndViewsAreListedAsWhatTheyAre() throws SQLException {
        results.table("orders", "id INTEGER");
        results.table("customers", "id INTEGER");
        results.view("all_orders", "SELECT * FROM orders");
        assertThat(tables(null)).containsExactly("customers TABLE", "orders TABLE", "all_orders VIEW");
        assertThat(tables("%", "VIEW")).containsExactly("all_orders VIEW");
        assertThat(tables("%", "TABLE")).containsExactly("customers TABLE", "orders TABLE");
        assertThat(tables("%", "SYSTEM TABLE")).isEmpty();
        assertThat(tables("%", new String[0])).isEmpty();
        assertThat(tables("order_")).containsExactly("orders TABLE");
        assertThat(tables("ORDERS")).isEmpty();
    }

    @Test
    void theServersOwnTablesAreSystemTables() throws SQLException {
        assertThat(list(results.metadata().getTables("crate", "sys", "cluster", null), "TABLE_CAT", "TABLE_TYPE"))
                .containsExactly("crate SYSTEM TABLE");
        assertThat(list(results.metadata().getTables(null, "sys", "cluster", new String[] {"TABLE"}), "TABLE_TYPE"))
                .isEmpty();
    }

    @Test
    void anotherCatalogOrNoneHasNoTables() throws SQLException {
        DatabaseMetaData metadata = results.metadata();
        assertThat(list(metadata.getTables("", "sys", "cluster", null), "TABLE_NAME"))
                .isEmpty();
        assertThat(list(metadata.getTables("other", "sys", "cluster", null), "TABLE_NAME"))
                .isEmpty();
        assertThat(list(metadata.getTables(null, "", "cluster", null), "TABLE_NAME"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a_b, 3", "a\\_b, 1", "a%, 3", "a\\%b, 1", "%b, 3", "b\\, 0", "a\\xb, 1", "\"a'b\", 0", "%\\\\%, 0"})
    void patternsKnowWildcardsAndTheirEscape(String pattern, int count) throws SQLException {
        results.table("a_b", "id INTEGER");
        results.table("axb", "id INTEGER");
        results.table("\"a%b\"", "id INTEGER");
        assertThat(tables(pattern)).hasSize(count);
    }

    @Test
    void columnsAreListedInTheirOrderWithTypesAndSizes() throws SQLException {
        results.table(
                "everything",
                "b BOOLEAN, bt BYTE, s SMALLINT, i INTEGER NOT NULL DEFAULT 7, l BIGINT, r REAL, d DOUBLE PRECISION, "
                        + "n NUMERIC(10, 2), t TEXT, v VARCHAR(20), c CHARACTER(3), ip IP, "
                        + "tz TIMESTAMP WITH TIME ZONE, ts TIMESTAMP WITHOUT TIME ZONE, bits BIT(4), p GEO_POINT, "
                        + "g GEO_SHAPE, o OBJECT, a ARRAY(INTEGER), f FLOAT_VECTOR(3), gen INTEGER GENERATED ALWAYS AS i + 1");
        assertThat(list(
                        results.metadata().getColumns(null, results.schema(), "everything", "%"),
                        "ORDINAL_POSITION",
                        "COLUMN_NAME",
                        "DATA_TYPE",
                        "TYPE_NAME",
                        "COLUMN_SIZE",
                        "DECIMAL_DIGITS",
                        "NUM_PREC_RADIX",
                        "IS_NULLABLE",
                        "COLUMN_DEF",
                        "CHAR_OCTET_LENGTH",
                        "IS_GENERATEDCOLUMN"))
                .containsExactly(
                        "1 b 16 boolean 1 null null YES null null NO",
                        "2 bt -6 byte 3 0 10 YES null null NO",
                        "3 s 5 smallint 5 0 10 YES null null NO",
                        "4 i 4 integer 10 0 10 NO 7 null NO",
                        "5 l -5 bigint 19 0 10 YES null null NO",
                        "6 r 7 real 8 null 10 YES null null NO",
                        "7 d 8 double precision 17 null 10 YES null null NO",
                        "8 n 2 numeric 10 null 10 YES null null NO",
                        "9 t 12 text 2147483647 null null YES null 2147483647 NO",
                        "10 v 12 varchar 20 null null YES null 80 NO",
                        "11 c 1 character 3 null null YES null 12 NO",
                        "12 ip 12 ip 45 null null YES null 180 NO",
                        "13 tz 93 timestamp with time zone 29 3 null YES null null NO",
                        "14 ts 93 timestamp without time zone 23 3 null YES null null NO",
                        "15 bits -7 bit 4 null null YES null null NO",
                        "16 p 1111 geo_point null null null YES null null NO",
                        "17 g 2000 geo_shape null null null YES null null NO",
                        "18 o 2000 object null null null YES null null NO",
                        "19 a 2003 integer_array null null null YES null null NO",
                        "20 f 2003 float_vector null null null YES null null NO",
                        "21 gen 4 integer 10 0 10 YES null null YES");
    }

    @Test
    void nullabilityIsACodeToo() throws SQLException {
        results.table("t", "id INTEGER PRIMARY KEY, name TEXT");
        assertThat(list(
                        results.metadata().getColumns("crate", results.schema(), "t", null),
                        "NULLABLE",
                        "IS_AUTOINCREMENT"))
                .containsExactly(DatabaseMetaData.columnNoNulls + " NO", DatabaseMetaData.columnNullable + " NO");
    }

    @Test
    void columnsInsideObjectsAreListedOnlyForAPatternWithABracket() throws SQLException {
        results.table("t", "id INTEGER, o OBJECT AS (a INTEGER, b OBJECT AS (c TEXT)), z TEXT");
        DatabaseMetaData metadata = results.metadata();
        assertThat(list(metadata.getColumns(null, results.schema(), "t", "%"), "COLUMN_NAME", "ORDINAL_POSITION"))
                .containsExactly("id 1", "o 2", "z 3");
        assertThat(columns("t", "o[%")).containsExactlyInAnyOrder("o['a']", "o['b']", "o['b']['c']");
        assertThat(columns("t", "o['a']")).containsExactly("o['a']");
        assertThat(columns("t", "o")).containsExactly("o");
    }

    @Test
    void theColumnsOfAViewAreThoseOfItsQuery() throws SQLException {
        results.table("t", "id INTEGER, o OBJECT AS (a INTEGER)");
        results.view("v", "SELECT id, o['a'], o FROM t");
        assertThat(columns("v", "%")).hasSize(3).contains("id", "o");
    }

    @Test
    void columnPatternsKnowWildcardsAndTheirEscape() throws SQLException {
        results.table("t", "a_b INTEGER, axb INTEGER, c INTEGER");
        assertThat(columns("t", "a_b")).containsExactly("a_b", "axb");
        assertThat(columns("t", "a\\_b")).containsExactly("a_b");
        assertThat(columns("t", "_")).containsExactly("c");
        assertThat(columns("t", "C")).isEmpty();
        assertThat(columns("t", null)).hasSize(3);
    }

    @Test
    void positionsHaveNoGapsAndNothingIsStaleAfterAlterTable() throws SQLException {
        results.table("t", "a INTEGER, b INTEGER, c INTEGER");
        assertThat(columns("t", "%")).containsExactly("a", "b", "c");
        results.execute("ALTER TABLE t DROP COLUMN b");
        results.execute("ALTER TABLE t ADD COLUMN d TEXT");
        assertThat(list(
                        results.metadata().getColumns(null, results.schema(), "t", "%"),
                        "COLUMN_NAME",
                        "ORDINAL_POSITION"))
                .containsExactly("a 1", "c 2", "d 3");
    }

    @Test
    void columnsOfManyTablesAreInOrder() throws SQLException {
        results.table("t2", "b INTEGER, a INTEGER");
        results.table("t1", "d INTEGER, c INTEGER");
        assertThat(list(results.metadata().getColumns(null, results.schema(), "t_", "%"), "TABLE_NAME", "COLUMN_NAME"))
                .containsExactly("t1 d", "t1 c", "t2 b", "t2 a");
    }

    @Test
    void primaryKeysAreOrderedByColumnAndKnowTheirPlaceInTheKey() throws SQLException {
        results.table("t", "c INTEGER, b INTEGER, a INTEGER, PRIMARY KEY (c, a)");
        assertThat(list(
                        results.metadata().getPrimaryKeys(null, results.schema(), "t"),
                        "TABLE_NAME",
                        "COLUMN_NAME",
                        "KEY_SEQ",
                        "PK_NAME"))
                .containsExactly("t a 2 t_pkey", "t c 1 t_pkey");
        assertThat(list(results.metadata().getPrimaryKeys("", results.schema(), "t"), "COLUMN_NAME"))
                .isEmpty();
        assertThat(list(results.metadata().getPrimaryKeys(null, results.schema(), "%"), "COLUMN_NAME"))
                .isEmpty();
    }

    @Test
    void theNameOfAKeyIsTheOneItWasGiven() throws SQLException {
        results.table("t", "a INTEGER, CONSTRAINT my_key PRIMARY KEY (a)");
        assertThat(list(results.metadata().getPrimaryKeys(null, results.schema(), "t"), "PK_NAME"))
                .containsExactly("my_key");
    }

    @Test
    void thePrimaryKeyIsTheUniqueIndex() throws SQLException {
        results.table("t", "b INTEGER, a INTEGER, PRIMARY KEY (b, a)");
        assertThat(list(
                        results.metadata().getIndexInfo(null, results.schema(), "t", true, false),
                        "NON_UNIQUE",
                        "INDEX_NAME",
                        "TYPE",
                        "ORDINAL_POSITION",
                        "COLUMN_NAME"))
                .containsExactly("false t_pkey 3 1 b", "false t_pkey 3 2 a");
    }

    @Test
    void theBestRowIdentifierIsThePrimaryKeyOrElseTheId() throws SQLException {
        results.table("with_key", "b BIGINT, a TEXT, c TEXT, PRIMARY KEY (b, a)");
        results.table("without_key", "a TEXT");
        results.view("v", "SELECT * FROM without_key");
        assertThat(identifiers("with_key")).containsExactly("2 b -5 bigint 1", "2 a 12 text 1");
        assertThat(identifiers("without_key")).containsExactly("2 _id 12 text 2");
        assertThat(identifiers("v")).isEmpty();
        assertThat(identifiers("unknown")).isEmpty();
    }

    private List<String> identifiers(String table) throws SQLException {
        return list(
                results.metadata()
                        .getBestRowIdentifier(null, results.schema(), table, DatabaseMetaData.bestRowSession, false),
                "SCOPE",
                "COLUMN_NAME",
                "DATA_TYPE",
                "TYPE_NAME",
                "PSEUDO_COLUMN");
    }

    @Test
    void storedRowsHaveVersionsAndOtherPseudoColumns() throws SQLException {
        results.table("t", "a TEXT");
        results.view("v", "SELECT * FROM t");
        DatabaseMetaData metadata = results.metadata();
        assertThat(list(metadata.getVersionColumns(null, results.schema(), "t"), "COLUMN_NAME", "PSEUDO_COLUMN"))
                .containsExactly("_primary_term 2", "_seq_no 2", "_version 2");
        assertThat(list(metadata.getVersionColumns(null, results.schema(), "v"), "COLUMN_NAME"))
                .isEmpty();
        assertThat(list(metadata.getPseudoColumns(null, results.schema(), "%", "%"), "TABLE_NAME", "COLUMN_NAME"))
                .contains("t _id", "t _version", "t _doc")
                .isSorted();
        assertThat(list(metadata.getPseudoColumns(null, results.schema(), "t", "\\_i_"), "COLUMN_NAME", "IS_NULLABLE"))
                .containsExactly("_id NO");
    }

    @Test
    void everyPseudoColumnCanBeSelected() throws SQLException {
        results.table("t", "a TEXT");
        String names = String.join(
                ", ", list(results.metadata().getPseudoColumns(null, results.schema(), "t", "%"), "COLUMN_NAME"));
        try (ResultSet rows = results.query("SELECT " + names + " FROM t")) {
            assertThat(rows.getMetaData().getColumnCount()).isEqualTo(7);
        }
    }

    @Test
    void keysOfOtherTablesDoNotExist() throws SQLException {
        DatabaseMetaData metadata = results.metadata();
        assertThat(metadata.getImportedKeys(null, "sys", "cluster").next()).isFalse();
        assertThat(metadata.getExportedKeys(null, "sys", "cluster").next()).isFalse();
        assertThat(metadata.getCrossReference(null, "sys", "a", null, "sys", "b")
                        .next())
                .isFalse();
        assertThat(metadata.getProcedures(null, null, "%").next()).isFalse();
        assertThat(metadata.getUDTs(null, null, "%", null).next()).isFalse();
    }

    @Test
    void builtInFunctionsAreListedWithTheirTypes() throws SQLException {
        DatabaseMetaData metadata = results.metadata();
        assertThat(list(metadata.getFunctions(null, null, "ab_"), "FUNCTION_NAME", "FUNCTION_TYPE"))
                .contains("abs " + DatabaseMetaData.functionNoTable);
        assertThat(list(metadata.getFunctions("other", null, "abs"), "FUNCTION_NAME"))
                .isEmpty();
        assertThat(list(metadata.getFunctionColumns(null, null, "abs", "%"), "COLUMN_NAME", "COLUMN_TYPE", "TYPE_NAME"))
                .contains(
                        " " + DatabaseMetaData.functionReturn + " integer",
                        "$1 " + DatabaseMetaData.functionColumnIn + " integer");
    }

    @Test
    void typesAreOrderedByTheirNumberAndNamedAsColumnsAre() throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ResultSet types = results.metadata().getTypeInfo()) {
            while (types.next()) {
                numbers.add(types.getInt("DATA_TYPE"));
                names.add(types.getString("TYPE_NAME"));
                assertThat(types.getShort("NULLABLE")).isEqualTo((short) DatabaseMetaData.typeNullable);
                assertThat(types.getBoolean("AUTO_INCREMENT")).isFalse();
            }
        }
        assertThat(numbers).isSortedAccordingTo(Comparator.naturalOrder()).contains(Types.INTEGER, Types.VARCHAR);
        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("integer", "text", "varchar", "numeric", "timestamp with time zone", "object", "geo_point");
    }

    @Test
    void theFirstTypeOfANumberFitsBest() throws SQLException {
        List<String> types = list(results.metadata().getTypeInfo(), "DATA_TYPE", "TYPE_NAME");
        assertThat(types).containsSubsequence("12 varchar", "12 text", "12 ip");
        assertThat(types).containsSubsequence("93 timestamp without time zone", "93 timestamp with time zone");
    }
}
