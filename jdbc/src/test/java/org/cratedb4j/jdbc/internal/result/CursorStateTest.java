package org.cratedb4j.jdbc.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLSyntaxErrorException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cratedb4j.jdbc.testing.Results;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a result set stands, which columns it has, and what it refuses. */
class CursorStateTest {

    private static final Set<String> CHANGES =
            Set.of("insertRow", "deleteRow", "refreshRow", "cancelRowUpdates", "moveToInsertRow", "moveToCurrentRow");

    private static final Set<String> SCROLLING =
            Set.of("beforeFirst", "afterLast", "first", "last", "previous", "absolute", "relative");

    @RegisterExtension
    final Results results = new Results();

    private ResultSet rows(int count) {
        return results.query("SELECT g FROM generate_series(1, " + count + ") AS t(g) ORDER BY g");
    }

    @Test
    void thePositionGoesFromBeforeTheFirstRowToBehindTheLast() throws SQLException {
        try (ResultSet rows = rows(2)) {
            assertThat(rows.isBeforeFirst()).isTrue();
            assertThat(rows.getRow()).isZero();
            assertThat(rows.next()).isTrue();
            assertThat(rows.isBeforeFirst()).isFalse();
            assertThat(rows.isFirst()).isTrue();
            assertThat(rows.isLast()).isFalse();
            assertThat(rows.getRow()).isEqualTo(1);
            assertThat(rows.next()).isTrue();
            assertThat(rows.isFirst()).isFalse();
            assertThat(rows.isLast()).isTrue();
            assertThat(rows.getRow()).isEqualTo(2);
            assertThat(rows.isAfterLast()).isFalse();
            assertThat(rows.next()).isFalse();
            assertThat(rows.isAfterLast()).isTrue();
            assertThat(rows.isLast()).isFalse();
            assertThat(rows.getRow()).isZero();
            assertThat(rows.next()).isFalse();
            assertThat(rows.isClosed()).isFalse();
        }
    }

    @Test
    void aResultWithoutRowsIsNeitherBeforeNorBehindThem() throws SQLException {
        try (ResultSet rows = results.query("SELECT 1 WHERE false")) {
            assertThat(rows.isBeforeFirst()).isFalse();
            assertThat(rows.next()).isFalse();
            assertThat(rows.isAfterLast()).isFalse();
            assertThat(rows.isFirst()).isFalse();
            assertThat(rows.isLast()).isFalse();
            assertThat(rows.getMetaData().getColumnCount()).isEqualTo(1);
        }
    }

    @Test
    void thereIsNothingToReadBeforeTheFirstAndBehindTheLastRow() throws SQLException {
        try (ResultSet rows = rows(1)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> rows.getInt(1))
                    .withMessageContaining("next()")
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("24000"));
            rows.next();
            rows.next();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> rows.getObject("g"))
                    .withMessageContaining("after the last row");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2, Integer.MAX_VALUE})
    void aColumnOutOfRangeIsRefused(int index) throws SQLException {
        try (ResultSet rows = rows(1)) {
            rows.next();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> rows.getInt(index))
                    .withMessageContaining("no column " + index);
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> rows.getString(index));
        }
    }

    @Test
    void labelsAreFoundWhateverTheirCapitalsAndTheFirstOfEqualOnesCounts() throws SQLException {
        try (ResultSet row = results.row("SELECT 1 AS \"Id\", 2 AS \"ID\", 3 AS title, 4 AS title")) {
            assertThat(row.findColumn("id")).isEqualTo(1);
            assertThat(row.findColumn("ID")).isEqualTo(1);
            assertThat(row.findColumn("TITLE")).isEqualTo(3);
            assertThat(row.getInt("tItLe")).isEqualTo(3);
        }
    }

    @Test
    void anUnknownLabelIsRefusedWithTheNamesThatThereAre() throws SQLException {
        try (ResultSet row = results.row("SELECT 1 AS a, 2 AS b")) {
            assertThatExceptionOfType(SQLSyntaxErrorException.class)
                    .isThrownBy(() -> row.getInt("c"))
                    .withMessageContainingAll("no column c", "[a, b]")
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42703"));
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> row.findColumn(null));
        }
    }

    @Test
    void theSameColumnMayBeReadTwiceAndInAnyOrder() throws SQLException {
        try (ResultSet row = results.row("SELECT 1 AS a, 'x' AS b")) {
            assertThat(row.getString(2)).isEqualTo("x");
            assertThat(row.getInt(1)).isEqualTo(1);
            assertThat(row.getLong("a")).isEqualTo(1);
            assertThat(row.getString("b")).isEqualTo("x");
        }
    }

    @Test
    void itSaysWhatKindItIs() throws SQLException {
        try (ResultSet rows = rows(1)) {
            assertThat(rows.getType()).isEqualTo(ResultSet.TYPE_FORWARD_ONLY);
            assertThat(rows.getConcurrency()).isEqualTo(ResultSet.CONCUR_READ_ONLY);
            assertThat(rows.getHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
            assertThat(rows.getFetchDirection()).isEqualTo(ResultSet.FETCH_FORWARD);
            assertThat((Object) rows.getWarnings()).isNull();
            assertThatCode(rows::clearWarnings).doesNotThrowAnyException();
            assertThat(rows.rowInserted()).isFalse();
            assertThat(rows.rowUpdated()).isFalse();
            assertThat(rows.rowDeleted()).isFalse();
            assertThat(rows.isWrapperFor(ResultSet.class)).isTrue();
            assertThat(rows.unwrap(ResultSet.class)).isSameAs(rows);
            assertThat(rows.isWrapperFor(String.class)).isFalse();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> rows.unwrap(String.class));
        }
    }

    @Test
    void theFetchSizeIsAHintAndTheDirectionIsForward() throws SQLException {
        try (ResultSet rows = rows(1)) {
            rows.setFetchSize(17);
            assertThat(rows.getFetchSize()).isEqualTo(17);
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> rows.setFetchSize(-1));
            rows.setFetchDirection(ResultSet.FETCH_FORWARD);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> rows.setFetchDirection(ResultSet.FETCH_REVERSE));
        }
    }

    static Stream<Method> changes() {
        return Arrays.stream(ResultSet.class.getMethods())
                .filter(method -> method.getName().startsWith("update") || CHANGES.contains(method.getName()));
    }

    static Stream<Method> scrolling() {
        return Arrays.stream(ResultSet.class.getMethods()).filter(method -> SCROLLING.contains(method.getName()));
    }

    @ParameterizedTest
    @MethodSource({"changes", "scrolling"})
    void changesAndGoingBackwardAreUnsupported(Method method) throws SQLException, IllegalAccessException {
        try (ResultSet rows = rows(1)) {
            rows.next();
            assertThat(failure(rows, method)).isInstanceOf(SQLFeatureNotSupportedException.class);
        }
    }

    static Stream<Method> allButCloseAndItsLike() {
        Set<String> allowed = Set.of("close", "isClosed", "unwrap", "isWrapperFor");
        return Arrays.stream(ResultSet.class.getMethods()).filter(method -> !allowed.contains(method.getName()));
    }

    @ParameterizedTest
    @MethodSource("allButCloseAndItsLike")
    void everythingIsRefusedOnceClosed(Method method) throws SQLException, IllegalAccessException {
        ResultSet rows = rows(1);
        rows.close();
        rows.close();
        assertThat(rows.isClosed()).isTrue();
        assertThat(failure(rows, method)).isInstanceOf(SQLException.class).hasMessageContaining("closed");
    }

    private static Throwable failure(ResultSet rows, Method method) throws IllegalAccessException {
        @Nullable Object[] arguments = new @Nullable Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(method.getParameterTypes()[i]);
        }
        try {
            method.invoke(rows, arguments);
        } catch (InvocationTargetException e) {
            return Objects.requireNonNull(e.getCause());
        }
        throw new AssertionError(method + " did not fail");
    }

    private static @Nullable Object argument(Class<?> type) {
        if (type == int.class) {
            return 1;
        }
        if (type == String.class) {
            return "g";
        }
        if (type == Class.class) {
            return String.class;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == byte.class) {
            return (byte) 1;
        }
        if (type == short.class) {
            return (short) 1;
        }
        if (type == float.class) {
            return 1f;
        }
        return type == double.class ? 1d : null;
    }
}
