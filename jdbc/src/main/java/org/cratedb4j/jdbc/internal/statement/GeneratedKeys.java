package org.cratedb4j.jdbc.internal.statement;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cratedb4j.client.Column;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.result.MemoryRows;
import org.cratedb4j.jdbc.internal.result.RowSource;
import org.cratedb4j.jdbc.internal.sql.Identifiers;
import org.cratedb4j.jdbc.internal.sql.SqlKind;
import org.cratedb4j.jdbc.internal.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of the rows that a statement writes are wanted back, by {@code RETURNING}. Immutable.
 *
 * @param returning what follows RETURNING, null if nothing is wanted
 * @param indexes the columns to keep of those, from 1, null for all
 */
record GeneratedKeys(@Nullable String returning, @Nullable List<Integer> indexes) {

    static final GeneratedKeys NONE = new GeneratedKeys(null, null);

    private static final GeneratedKeys ALL = new GeneratedKeys("*", null);

    /** What a flag of {@link Statement} asks for: all columns, since CrateDB cannot tell which it has made up. */
    static GeneratedKeys flag(int flag) throws SQLException {
        return switch (flag) {
            case Statement.RETURN_GENERATED_KEYS -> ALL;
            case Statement.NO_GENERATED_KEYS -> NONE;
            default ->
                throw SqlErrors.of(
                        SqlState.INVALID_ARGUMENT,
                        "The flag must be RETURN_GENERATED_KEYS or NO_GENERATED_KEYS, not " + flag);
        };
    }

    static GeneratedKeys columns(int @Nullable [] indexes) {
        return indexes == null || indexes.length == 0
                ? NONE
                : new GeneratedKeys("*", Arrays.stream(indexes).boxed().toList());
    }

    static GeneratedKeys columns(@Nullable String @Nullable [] names) {
        if (names == null || names.length == 0) {
            return NONE;
        }
        String list = Arrays.stream(names).map(GeneratedKeys::column).collect(Collectors.joining(", "));
        return new GeneratedKeys(list, null);
    }

    /** A name as it is stored, or a member of an object, {@code o['m']}, as it is written. */
    private static String column(@Nullable String name) {
        String text = String.valueOf(name);
        return text.indexOf('[') > 0 ? text : Identifiers.quote(text);
    }

    boolean areWantedFrom(SqlText sql) {
        return returning != null && sql.kind() == SqlKind.WRITE;
    }

    SqlText returningFrom(SqlText sql) {
        return new SqlText(sql.text() + "\nRETURNING " + returning, sql.parameterCount(), SqlKind.QUERY);
    }

    /** Adds the rows that came back to those that did before. */
    void collect(RowSource rows, KeyRows keys) throws SQLException {
        List<Column> columns = rows.columns();
        int[] wanted = wanted(columns.size());
        keys.begin(Arrays.stream(wanted).mapToObj(columns::get).toList());
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>(wanted.length);
            for (int column : wanted) {
                row.add(rows.value(column));
            }
            keys.add(row);
        }
    }

    private int[] wanted(int count) throws SQLException {
        int[] wanted = new int[indexes == null ? count : indexes.size()];
        for (int i = 0; i < wanted.length; i++) {
            int index = indexes == null ? i : indexes.get(i) - 1;
            if (index < 0 || index >= count) {
                throw SqlErrors.of(
                        SqlState.INVALID_PARAMETER,
                        "The table has " + count + " columns, and none of index " + (index + 1)
                                + "; the statement was executed");
            }
            wanted[i] = index;
        }
        return wanted;
    }

    /** The rows that came back. */
    static final class KeyRows {

        private List<Column> columns = List.of();
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        private void begin(List<Column> of) {
            columns = of;
        }

        private void add(List<@Nullable Object> row) {
            rows.add(row);
        }

        int size() {
            return rows.size();
        }

        RowSource toSource() {
            return new MemoryRows(columns, rows);
        }
    }
}
