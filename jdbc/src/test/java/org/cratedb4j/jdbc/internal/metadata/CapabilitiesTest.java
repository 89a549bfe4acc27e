package org.cratedb4j.jdbc.internal.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.RowIdLifetime;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cratedb4j.jdbc.testing.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link DatabaseMetaData} says of the database, the driver and what they can do. */
class CapabilitiesTest {

    @RegisterExtension
    final Results results = new Results();

    @Test
    void theProductIsCrateDbOfTheServersVersion() throws SQLException {
        DatabaseMetaData metadata = results.metadata();
        assertThat(metadata.getDatabaseProductName()).isEqualTo("CrateDB");
        assertThat(metadata.getDatabaseProductVersion())
                .matches("\\d+\\.\\d+\\.\\d+.*")
                .startsWith(metadata.getDatabaseMajorVersion() + "." + metadata.getDatabaseMinorVersion() + ".");
        assertThat(results.queries()).isEqualTo(1);
    }

    @Test
    void theDriverIsOfJdbc43() throws SQLException {
        DatabaseMetaData metadata = results.metadata();
        assertThat(metadata.getDriverName()).contains("cratedb4j");
        assertThat(metadata.getDriverVersion())
                .startsWith(metadata.getDriverMajorVersion() + "." + metadata.getDriverMinorVersion());
        assertThat(metadata.getJDBCMajorVersion()).isEqualTo(4);
        assertThat(metadata.getJDBCMinorVersion()).isEqualTo(3);
        assertThat(metadata.getSQLStateType()).isEqualTo(DatabaseMetaData.sqlStateSQL);
        assertThat(metadata.getUserName()).isEqualTo("crate");
        assertThat(metadata.getURL()).startsWith("jdbc:cratedb:");
    }

    @Test
    void thereAreNoTransactionsSavepointsAndProcedures() throws SQLException {
        DatabaseMetaData metadata = results.metadata();
        assertThat(metadata.supportsTransactions()).isFalse();
        assertThat(metadata.supportsMultipleTransactions()).isFalse();
        assertThat(metadata.supportsSavepoints()).isFalse();
        assertThat(metadata.supportsStoredProcedures()).isFalse();
        assertThat(metadata.supportsStoredFunctionsUsingCallSyntax()).isFalse();
        assertThat(metadata.supportsSelectForUpdate()).isFalse();
        assertThat(metadata.supportsPositionedUpdate()).isFalse();
        assertThat(metadata.supportsPositionedDelete()).isFalse();
        assertThat(metadata.supportsDataManipulationTransactionsOnly()).isFalse();
        assertThat(metadata.supportsDataDefinitionAndDataManipulationTransactions())
                .isFalse();
        assertThat(metadata.supportsIntegrityEnhancementFacility()).isFalse();
        assertThat(metadata.getDefaultTransactionIsolation()).isEqualTo(Connection.TRANSACTION_NONE);
        assertThat(metadata.supportsTransactionIsolationLevel(Connection.TRANSACTION_NONE))
                .isTrue();
        assertThat(metadata.supportsTransactionIsolationLevel(Connection.TRANSACTION_READ_COMMITTED))
                .isFalse();
        assertThat(metadata.supportsTransactionIsolationLevel(Connection.TRANSACTION_SERIALIZABLE))
                .isFalse();
    }

    @Test
    void resultsAreForwardOnlyReadOnlyAndHeld() throws SQLException {
        DatabaseMetaData metadata = results.metadata();
        assertThat(metadata.supportsResultSetType(ResultSet.TYPE_FORWARD_ONLY)).isTrue();
        assertThat(metadata.supportsResultSetType(ResultSet.TYPE_SCROLL_INSENSITIVE))
                .isFalse();
        assertThat(metadata.supportsResultSetConcurrency(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY))
                .isTrue();
        assertThat(metadata.supportsResultSetConcurrency(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE))
                .isFalse();
        assertThat(metadata.supportsResultSetConcurrency(ResultSet.TYPE_SCROLL_SENSITIVE, ResultSet.CONCUR_READ_ONLY))
                .isFalse();
        assertThat(metadata.supportsResultSetHoldability(ResultSet.HOLD_CURSORS_OVER_COMMIT))
                .isTrue();
        assertThat(metadata.supportsResultSetHoldability(ResultSet.CLOSE_CURSORS_AT_COMMIT))
                .isFalse();
        assertThat(metadata.getResultSetHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
        assertThat(metadata.getRowIdLifetime()).isEqualTo(RowIdLifetime.ROWID_UNSUPPORTED);
        assertThat(metadata.ownInsertsAreVisible(ResultSet.TYPE_FORWARD_ONLY)).isFalse();
        assertThat(metadata.updatesAreDetected(ResultSet.TYPE_FORWARD_ONLY)).isFalse();
    }

    @Test
    void batchesAndGeneratedKeysThereAre() throws SQLException {
        DatabaseMetaData metadata = results.metadata();
        assertThat(metadata.supportsBatchUpdates()).isTrue();
        assertThat(metadata.supportsGetGeneratedKeys()).isTrue();
        assertThat(metadata.generatedKeyAlwaysReturned()).isTrue();
        assertThat(metadata.supportsMultipleResultSets()).isFalse();
        assertThat(metadata.supportsMultipleOpenResults()).isFalse();
        assertThat(metadata.supportsNamedParameters()).isFalse();
    }

    @Test
    void unquotedNamesAreKeptInSmallLettersAndQuotedOnesAsTheyAre() throws SQLException {
        results.table("MixedCase", "Id INTEGER, \"Id\" INTEGER");
        DatabaseMetaData metadata = results.metadata();
        assertThat(metadata.storesLowerCaseIdentifiers()).isTrue();
        assertThat(metadata.supportsMixedCaseQuotedIdentifiers()).isTrue();
        assertThat(metadata.getIdentifierQuoteString()).isEqualTo("\"");
        try (ResultSet columns = metadata.getColumns(null, results.schema(), "mixedcase", "_d")) {
            columns.next();
            assertThat(columns.getString("COLUMN_NAME")).isEqualTo("id");
            columns.next();
            assertThat(columns.getString("COLUMN_NAME")).isEqualTo("Id");
        }
    }

    @Test
    void nullsAreSortedAsIfTheyWereTheHighestValues() throws SQLException {
        DatabaseMetaData metadata = results.metadata();
        assertThat(metadata.nullsAreSortedHigh()).isTrue();
        assertThat(metadata.nullsAreSortedLow()).isFalse();
        assertThat(metadata.nullsAreSortedAtStart()).isFalse();
        assertThat(metadata.nullsAreSortedAtEnd()).isFalse();
        try (ResultSet first = results.row("SELECT x FROM unnest([1, null]) AS t(x) ORDER BY x DESC")) {
            first.getInt(1);
            assertThat(first.wasNull()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            supportsCatalogsInDataManipulation | SELECT count(*) FROM crate.sys.cluster
            supportsSchemasInDataManipulation | SELECT count(*) FROM sys.cluster
            supportsColumnAliasing | SELECT 1 AS one
            supportsExpressionsInOrderBy | SELECT 1 AS a ORDER BY a + 1
            supportsOrderByUnrelated | SELECT name FROM sys.cluster ORDER BY id
            supportsGroupByUnrelated | SELECT count(*) FROM sys.cluster GROUP BY name
            supportsLikeEscapeClause | SELECT 'a_b' LIKE 'a!_b' ESCAPE '!'
            supportsUnion | SELECT 1 UNION SELECT 2
            supportsUnionAll | SELECT 1 UNION ALL SELECT 2
            supportsFullOuterJoins | SELECT count(*) FROM unnest([1]) a(x) FULL JOIN unnest([2]) b(y) ON a.x = b.y
            supportsOuterJoins | SELECT count(*) FROM unnest([1]) a(x) LEFT JOIN unnest([2]) b(y) ON a.x = b.y
            supportsSubqueriesInComparisons | SELECT 1 WHERE 1 = (SELECT 1)
            supportsSubqueriesInIns | SELECT 1 WHERE 1 IN (SELECT 1)
            supportsSubqueriesInQuantifieds | SELECT 1 WHERE 1 = ANY (SELECT 1)
            supportsTableCorrelationNames | SELECT c.name FROM sys.cluster c
            nullPlusNonNullIsNull | SELECT 'a' || NULL
            """)
    void whatIsSaidToBeSupportedIsExecuted(String name, String sql) throws SQLException, ReflectiveOperationException {
        assertThat((boolean) DatabaseMetaData.class.getMethod(name).invoke(results.metadata()))
                .isTrue();
        try (ResultSet rows = results.query(sql)) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void everyLimitIsKnownOrZero() throws ReflectiveOperationException {
        for (Method method : DatabaseMetaData.class.getMethods()) {
            if (method.getName().startsWith("getMax")) {
                Number limit = (Number) method.invoke(results.metadata());
                assertThat(limit.longValue())
                        .as(method.getName())
                        .isEqualTo(method.getName().equals("getMaxStatementLength") ? 262_144 : 0);
            }
        }
    }

    @Test
    void noCallWithoutAResultIsRefused() throws IllegalAccessException {
        for (Method method : DatabaseMetaData.class.getMethods()) {
            Class<?>[] types = method.getParameterTypes();
            if (Arrays.stream(types).allMatch(type -> type == int.class)) {
                try {
                    method.invoke(
                            results.metadata(),
                            Arrays.stream(types).map(type -> 1).toArray());
                } catch (InvocationTargetException e) {
                    throw new AssertionError(method.getName(), e.getCause());
                }
            }
        }
    }

    @Test
    void keyWordsAreNoneOfStandardSql() throws SQLException {
        Set<String> words = Arrays.stream(results.metadata().getSQLKeywords().split(",", -1))
                .collect(Collectors.toSet());
        assertThat(words)
                .contains("PARTITIONED", "CLUSTERED", "RETURNING", "LIMIT")
                .doesNotContain("SELECT", "TABLE", "CASE");
        assertThat(words).allMatch(word -> word.matches("[A-Z_]+"));
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, VARCHAR, true",
        "VARCHAR, INTEGER, true",
        "VARCHAR, TIMESTAMP, true",
        "INTEGER, DOUBLE, true",
        "DATE, TIMESTAMP, true",
        "BOOLEAN, BOOLEAN, true",
        "DATE, INTEGER, false",
        "BOOLEAN, DATE, false",
        "BLOB, VARCHAR, false",
        "ARRAY, INTEGER, false"
    })
    void conversionsAreThoseOfConvert(String from, String to, boolean supported)
            throws SQLException, ReflectiveOperationException {
        assertThat(results.metadata().supportsConvert()).isTrue();
        assertThat(results.metadata().supportsConvert(type(from), type(to))).isEqualTo(supported);
    }

    private static int type(String name) throws ReflectiveOperationException {
        return Types.class.getField(name).getInt(null);
    }

    @Test
    void itIsAWrapperOfItself() throws SQLException {
        DatabaseMetaData metadata = results.metadata();
        assertThat(metadata.unwrap(DatabaseMetaData.class)).isSameAs(metadata);
        assertThat(metadata.isWrapperFor(DatabaseMetaData.class)).isTrue();
        assertThat(metadata.isWrapperFor(String.class)).isFalse();
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> metadata.unwrap(String.class));
    }
}
