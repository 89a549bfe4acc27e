package org.cratedb4j.jdbc.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.BatchUpdateException;
import java.sql.Date;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link PreparedStatement}. */
class PreparedStatementTest {

    private interface Setter {
        void set(PreparedStatement statement) throws Exception;
    }

    private interface Getter {
        @Nullable
        Object get(ResultSet rows) throws Exception;
    }

    record Point(int x, String y) {}

    @RegisterExtension
    final Server server = new Server();

    private PreparedStatement prepare(String sql) throws SQLException {
        return server.connection().prepareStatement(sql);
    }

    private @Nullable Object storedAs(String type, Setter setter, Getter getter) throws Exception {
        String table = server.table("id INTEGER PRIMARY KEY, v " + type);
        try (PreparedStatement insert = prepare("INSERT INTO " + table + " (id, v) VALUES (1, ?)")) {
            setter.set(insert);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        try (PreparedStatement select = prepare("SELECT v FROM " + table + " WHERE id = 1");
                ResultSet rows = select.executeQuery()) {
            assertThat(rows.next()).isTrue();
            return getter.get(rows);
        }
    }

    static Stream<Arguments> valuesThatComeBack() throws Exception {
        Timestamp timestamp = Timestamp.valueOf("2024-07-01 12:34:56.789");
        Date date = Date.valueOf("2024-02-29");
        return Stream.of(
                row("BOOLEAN", s -> s.setBoolean(1, true), r -> r.getBoolean(1), true),
                row("\"char\"", s -> s.setByte(1, (byte) -5), r -> r.getByte(1), (byte) -5),
                row("SMALLINT", s -> s.setShort(1, Short.MIN_VALUE), r -> r.getShort(1), Short.MIN_VALUE),
                row("INTEGER", s -> s.setInt(1, Integer.MAX_VALUE), r -> r.getInt(1), Integer.MAX_VALUE),
                row("BIGINT", s -> s.setLong(1, 1L << 60), r -> r.getLong(1), 1L << 60),
                row("REAL", s -> s.setFloat(1, 1.5f), r -> r.getFloat(1), 1.5f),
                row("DOUBLE PRECISION", s -> s.setDouble(1, -0.1), r -> r.getDouble(1), -0.1),
                row("DOUBLE PRECISION", s -> s.setDouble(1, Double.NaN), r -> r.getDouble(1), Double.NaN),
                row(
                        "NUMERIC(20, 10)",
                        s -> s.setBigDecimal(1, new BigDecimal("1234567890.0123456789")),
                        r -> r.getBigDecimal(1),
                        new BigDecimal("1234567890.0123456789")),
                row("TEXT", s -> s.setString(1, "Grüße 🏔"), r -> r.getString(1), "Grüße 🏔"),
                row("TEXT", s -> s.setNString(1, "n"), r -> r.getNString(1), "n"),
                row("TEXT", s -> s.setBytes(1, new byte[] {0, -1, 65}), r -> r.getBytes(1), new byte[] {0, -1, 65}),
                row(
                        "TEXT",
                        s -> s.setBinaryStream(1, new ByteArrayInputStream(new byte[] {7, 8, 9}), 2),
                        r -> r.getBytes(1),
                        new byte[] {7, 8}),
                row(
                        "TEXT",
                        s -> s.setBlob(1, new ByteArrayInputStream(new byte[] {7})),
                        r -> r.getBlob(1).getBytes(1, 1),
                        new byte[] {7}),
                row("TEXT", s -> s.setCharacterStream(1, new StringReader("abc"), 2), r -> r.getString(1), "ab"),
                row("TEXT", s -> s.setNCharacterStream(1, new StringReader("abc")), r -> r.getString(1), "abc"),
                row(
                        "TEXT",
                        s -> s.setClob(1, new StringReader("abc")),
                        r -> r.getClob(1).getSubString(1, 3),
                        "abc"),
                row(
                        "TEXT",
                        s -> s.setAsciiStream(1, new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII))),
                        r -> r.getString(1),
                        "abc"),
                row(
                        "TEXT",
                        s -> s.setURL(1, URI.create("http://localhost/a").toURL()),
                        r -> r.getURL(1).toString(),
                        "http://localhost/a"),
                row("TIMESTAMP WITH TIME ZONE", s -> s.setTimestamp(1, timestamp), r -> r.getTimestamp(1), timestamp),
                row(
                        "TIMESTAMP WITHOUT TIME ZONE",
                        s -> s.setTimestamp(1, timestamp),
                        r -> r.getTimestamp(1),
                        timestamp),
                row("TIMESTAMP WITH TIME ZONE", s -> s.setDate(1, date), r -> r.getDate(1), date),
                row("TIMESTAMP WITHOUT TIME ZONE", s -> s.setDate(1, date), r -> r.getDate(1), date),
                row("TEXT", s -> s.setTime(1, Time.valueOf("12:34:56")), r -> r.getTime(1), Time.valueOf("12:34:56")),
                row(
                        "TIMESTAMP WITH TIME ZONE",
                        s -> s.setObject(1, Instant.parse("2024-03-31T01:30:00.123Z")),
                        r -> r.getObject(1, Instant.class),
                        Instant.parse("2024-03-31T01:30:00.123Z")),
                row(
                        "TIMESTAMP WITH TIME ZONE",
                        s -> s.setObject(1, OffsetDateTime.parse("2024-03-31T03:30:00+02:00")),
                        r -> r.getObject(1, OffsetDateTime.class).toInstant(),
                        Instant.parse("2024-03-31T01:30:00Z")),
                row(
                        "TIMESTAMP WITH TIME ZONE",
                        s -> s.setObject(1, ZonedDateTime.parse("2024-03-31T03:30:00+02:00[Europe/Berlin]")),
                        r -> r.getObject(1, Instant.class),
                        Instant.parse("2024-03-31T01:30:00Z")),
                row(
                        "TIMESTAMP WITHOUT TIME ZONE",
                        s -> s.setObject(1, LocalDateTime.parse("2024-03-31T02:30:00")),
                        r -> r.getObject(1, LocalDateTime.class),
                        LocalDateTime.parse("2024-03-31T02:30:00")),
                row(
                        "TIMESTAMP WITHOUT TIME ZONE",
                        s -> s.setObject(1, LocalDate.parse("2024-02-29")),
                        r -> r.getObject(1, LocalDate.class),
                        LocalDate.parse("2024-02-29")),
                row(
                        "TEXT",
                        s -> s.setObject(1, UUID.fromString("c0ffee00-0000-4000-8000-000000000001")),
                        r -> r.getObject(1, UUID.class),
                        UUID.fromString("c0ffee00-0000-4000-8000-000000000001")),
                row(
                        "IP",
                        s -> s.setObject(1, InetAddress.getByName("192.168.0.1")),
                        r -> r.getObject(1, InetAddress.class),
                        InetAddress.getByName("192.168.0.1")),
                row("TEXT", s -> s.setObject(1, 'c'), r -> r.getString(1), "c"),
                row(
                        "BIGINT",
                        s -> s.setObject(1, BigInteger.TEN),
                        r -> r.getObject(1, BigInteger.class),
                        BigInteger.TEN),
                row(
                        "OBJECT(DYNAMIC)",
                        s -> s.setObject(1, Map.of("x", 1, "at", Date.valueOf("2024-02-29"))),
                        r -> r.getObject(1, Map.class).get("x"),
                        1L),
                row(
                        "OBJECT(DYNAMIC)",
                        s -> s.setObject(1, new Point(1, "y")),
                        r -> r.getObject(1, Point.class),
                        new Point(1, "y")),
                row(
                        "ARRAY(INTEGER)",
                        s -> s.setArray(1, s.getConnection().createArrayOf("integer", new Object[] {1, null, 3})),
                        r -> Arrays.asList((Object[]) r.getArray(1).getArray()),
                        Arrays.asList(1, null, 3)),
                row(
                        "ARRAY(TEXT)",
                        s -> s.setObject(1, List.of("a", "b")),
                        r -> Arrays.asList((Object[]) r.getArray(1).getArray()),
                        List.of("a", "b")),
                row(
                        "ARRAY(ARRAY(INTEGER))",
                        s -> s.setObject(1, new int[][] {{1}, {2, 3}}),
                        r -> Arrays.deepToString((Object[]) r.getArray(1).getArray()),
                        "[[1], [2, 3]]"),
                row("TEXT", s -> s.setNull(1, Types.VARCHAR), r -> r.getString(1), null),
                row("INTEGER", s -> s.setNull(1, Types.INTEGER, "x"), r -> r.getObject(1), null),
                row("INTEGER", s -> s.setObject(1, null), r -> r.getObject(1), null),
                row("TEXT", s -> s.setString(1, null), r -> r.getString(1), null),
                row("INTEGER", s -> s.setObject(1, "42", Types.INTEGER), r -> r.getInt(1), 42),
                row("TEXT", s -> s.setObject(1, 42, Types.VARCHAR), r -> r.getString(1), "42"),
                row("BOOLEAN", s -> s.setObject(1, 1, JDBCType.BOOLEAN), r -> r.getBoolean(1), true),
                row(
                        "NUMERIC(10, 2)",
                        s -> s.setObject(1, new BigDecimal("1.235"), Types.NUMERIC, 2),
                        r -> r.getBigDecimal(1),
                        new BigDecimal("1.24")),
                row(
                        "TIMESTAMP WITHOUT TIME ZONE",
                        s -> s.setObject(1, "2024-02-29", JDBCType.DATE),
                        r -> r.getDate(1),
                        Date.valueOf("2024-02-29")));
    }

    private static Arguments row(String type, Setter setter, Getter getter, @Nullable Object expected) {
        return Arguments.of(type, setter, getter, expected);
    }

    @ParameterizedTest(name = "{index} {0} {3}")
    @MethodSource("valuesThatComeBack")
    void whatIsSetComesBack(String type, Setter setter, Getter getter, @Nullable Object expected) throws Exception {
        assertThat(storedAs(type, setter, getter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMESTAMP WITH TIME ZONE", "TIMESTAMP WITHOUT TIME ZONE"})
    void aCalendarsZoneCounts(String type) throws Exception {
        Calendar kolkata = new GregorianCalendar(TimeZone.getTimeZone("Asia/Kolkata"), Locale.ROOT);
        Timestamp timestamp = Timestamp.from(Instant.parse("2024-07-01T00:00:00Z"));

        assertThat(storedAs(type, s -> s.setTimestamp(1, timestamp, kolkata), r -> r.getTimestamp(1, kolkata)))
                .isEqualTo(timestamp);
        LocalDateTime stored = type.contains("WITHOUT")
                ? LocalDateTime.parse("2024-07-01T05:30:00")
                : LocalDateTime.ofInstant(timestamp.toInstant(), ZoneOffset.UTC);
        assertThat(storedAs(type, s -> s.setTimestamp(1, timestamp, kolkata), r -> r.getObject(1, LocalDateTime.class)))
                .isEqualTo(stored);
    }

    @Test
    void parametersAreFoundWhereTheyAre() throws SQLException {
        try (PreparedStatement statement = prepare(
                "SELECT '?', \"?\", $$?$$, ?::INTEGER /* ? */ + 1 -- ?\n FROM (SELECT 1 AS \"?\") t WHERE ? = 'x'")) {
            assertThat(statement.getParameterMetaData().getParameterCount()).isEqualTo(2);
            statement.setInt(1, 41);
            statement.setString(2, "x");
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("?");
                assertThat(rows.getInt(4)).isEqualTo(42);
            }
        }
    }

    @Test
    void aParameterThatDoesNotExistIsRefused() throws SQLException {
        try (PreparedStatement statement = prepare("SELECT ?")) {
            assertThatThrownBy(() -> statement.setInt(0, 1)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.setInt(2, 1)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aParameterWithoutAValueIsRefused() throws SQLException {
        try (PreparedStatement statement = prepare("SELECT ?, ?")) {
            statement.setInt(1, 1);
            assertThatThrownBy(statement::executeQuery)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("2");
            statement.setInt(2, 2);
            statement.executeQuery().close();
            statement.clearParameters();
            assertThatThrownBy(statement::executeQuery).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whatCannotBeAParameterIsRefused() throws SQLException {
        try (PreparedStatement statement = prepare("SELECT ?")) {
            assertThatThrownBy(() -> statement.setObject(1, new Object())).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.setObject(1, "x", Types.INTEGER)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.setObject(1, 300, Types.TINYINT)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.setObject(1, 1, 424242)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.setNull(1, 424242)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.setRef(1, null)).isInstanceOf(SQLFeatureNotSupportedException.class);
            assertThatThrownBy(() -> statement.setRowId(1, null)).isInstanceOf(SQLFeatureNotSupportedException.class);
            assertThatThrownBy(() -> statement.setCharacterStream(1, new StringReader("a"), 2))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.setBinaryStream(1, new ByteArrayInputStream(new byte[1]), -1))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void methodsThatBringATextAreRefused() throws SQLException {
        try (PreparedStatement statement = prepare("SELECT 1")) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT 1")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.executeUpdate("SELECT 1")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.addBatch("SELECT 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void metadataIsThereBeforeTheExecution() throws SQLException {
        try (PreparedStatement statement = prepare("SELECT 1 AS one, 'a' AS two WHERE 1 = ?")) {
            assertThat(statement.getMetaData().getColumnCount()).isEqualTo(2);
            assertThat(statement.getMetaData().getColumnLabel(1)).isEqualTo("one");
        }
        String table = server.table("id INTEGER");
        try (PreparedStatement statement = prepare("INSERT INTO " + table + " (id) VALUES (?)")) {
            assertThat(statement.getMetaData()).isNull();
        }
    }

    @Test
    void aBatchHasOneCountForEachRow() throws SQLException {
        String table = server.table("id INTEGER PRIMARY KEY, name TEXT");
        try (PreparedStatement insert = prepare("INSERT INTO " + table + " (id, name) VALUES (?, ?)")) {
            for (int i = 0; i < 100; i++) {
                insert.setInt(1, i);
                insert.setString(2, "n" + i);
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).hasSize(100).containsOnly(1);
            assertThat(insert.executeBatch()).isEmpty();
        }
        server.refresh(table);
        try (PreparedStatement update = prepare("UPDATE " + table + " SET name = 'x' WHERE id < ?")) {
            update.setInt(1, 3);
            update.addBatch();
            update.setInt(1, 0);
            update.addBatch();
            assertThat(update.executeLargeBatch()).containsExactly(3L, 0L);
        }
    }

    @Test
    void aDuplicateKeyInABatchFailsItsRowAndNoOther() throws SQLException {
        String table = server.table("id INTEGER PRIMARY KEY");
        try (PreparedStatement insert = prepare("INSERT INTO " + table + " (id) VALUES (?)")) {
            for (int id : new int[] {1, 1, 2}) {
                insert.setInt(1, id);
                insert.addBatch();
            }
            BatchUpdateException error = catchThrowableOfType(BatchUpdateException.class, insert::executeBatch);

            assertThat(error.getUpdateCounts()).containsExactly(1, Statement.EXECUTE_FAILED, 1);
            assertThat(error.getLargeUpdateCounts()).containsExactly(1L, Statement.EXECUTE_FAILED, 1L);
            assertThat(error.getSQLState()).isEqualTo("23505");
            assertThat(error.getErrorCode()).isEqualTo(4091);
            assertThat(error.getNextException() instanceof SQLIntegrityConstraintViolationException)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE %s SET name = 'x' WHERE id = ?", "DELETE FROM %s WHERE id = ?"})
    void aRowThatIsNotThereCountsZeroInABatchAsItDoesAlone(String sql) throws SQLException {
        String table = server.table("id INTEGER PRIMARY KEY, name TEXT");
        server.execute("INSERT INTO " + table + " (id) VALUES (30)");
        try (PreparedStatement change = prepare(sql.formatted(table))) {
            for (int id = 1; id <= 60; id++) {
                change.setInt(1, id);
                change.addBatch();
            }
            int[] counts = change.executeBatch();

            assertThat(counts).hasSize(60);
            assertThat(counts[29]).isEqualTo(1);
            assertThat(Arrays.stream(counts).sum()).isEqualTo(1);
        }
    }

    @Test
    void aBatchThatTheServerRefusesAsAWholeFailsEachRow() throws SQLException {
        String table = server.table("id INTEGER PRIMARY KEY");
        try (PreparedStatement insert = prepare("INSERT INTO " + table + " (id) VALUES (?)")) {
            insert.setInt(1, 1);
            insert.addBatch();
            insert.setObject(1, Map.of());
            insert.addBatch();
            BatchUpdateException error = catchThrowableOfType(BatchUpdateException.class, insert::executeBatch);

            assertThat(error.getUpdateCounts()).containsExactly(Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED);
        }
    }

    @Test
    void aBatchOfQueriesIsRefused() throws SQLException {
        try (PreparedStatement select = prepare("SELECT ?")) {
            select.setInt(1, 1);
            select.addBatch();

            assertThatThrownBy(select::executeBatch).isInstanceOf(BatchUpdateException.class);
        }
    }

    @Test
    void aStatementIsExecutedAgainWithOtherValues() throws SQLException {
        try (PreparedStatement statement = prepare("SELECT ?::INTEGER * 2")) {
            for (int i = 0; i < 3; i++) {
                statement.setInt(1, i);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    assertThat(rows.getInt(1)).isEqualTo(2 * i);
                }
            }
        }
    }

    @Test
    void newColumnsAreSeenByAStatementPreparedBefore() throws SQLException {
        String table = server.table("a INTEGER");
        try (PreparedStatement statement = prepare("SELECT * FROM " + table)) {
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.getMetaData().getColumnCount()).isEqualTo(1);
            }
            server.execute("ALTER TABLE " + table + " ADD COLUMN b TEXT");
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.getMetaData().getColumnCount()).isEqualTo(2);
            }
        }
    }
}
