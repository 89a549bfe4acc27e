package org.cratedb4j.embedded.internal.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableFunctionsTest {
    private static final EvalContext SESSION = new EvalContext(0, "crate", List.of("doc"), Map.of());

    private static TableFunction function(@Nullable String schema, String name, @Nullable Object... arguments) {
        List<Argument> constants = new ArrayList<>();
        for (Object argument : arguments) {
            constants.add(new Argument(DataTypes.typeOf(argument), true, argument));
        }
        return Functions.table(schema, name, constants, () -> name);
    }

    private static List<List<@Nullable Object>> rows(
            @Nullable String schema, String name, @Nullable Object... arguments) {
        TableFunction function = function(schema, name, arguments);
        @Nullable Object[] values = new @Nullable Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            DataType type = function.argumentTypes().get(i);
            values[i] = type.implicitCast(arguments[i]);
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        function.rows(SESSION, values).forEach(row -> rows.add(Arrays.asList(row)));
        return rows;
    }

    @Test
    void arraysAreUnnestedSideBySideAndFilledUp() {
        assertThat(rows(null, "unnest", List.of(1, 2, 3), List.of("a")))
                .containsExactly(Arrays.asList(1, "a"), Arrays.asList(2, null), Arrays.asList(3, null));
        assertThat(function(null, "unnest", List.of(1), List.of("a")).columnNames())
                .containsExactly("col1", "col2");
        assertThat(function(null, "unnest", List.of(1)).columnNames()).containsExactly("unnest");
    }

    @Test
    void seriesRunInBothDirections() {
        assertThat(rows(null, "generate_series", 1, 5, 2)).containsExactly(List.of(1), List.of(3), List.of(5));
        assertThat(rows(null, "generate_series", 3, 1, -1)).containsExactly(List.of(3), List.of(2), List.of(1));
        assertThat(rows(null, "generate_series", 3, 1)).isEmpty();
        assertThatThrownBy(() -> rows(null, "generate_series", 1, 5, 0)).hasMessage("ArithmeticException[/ by zero]");
    }

    @Test
    void subscriptsAreThoseOfOneDimension() {
        assertThat(rows(null, "generate_subscripts", List.of(7, 8), 1)).containsExactly(List.of(1), List.of(2));
        assertThat(rows(null, "generate_subscripts", List.of(7, 8), 1, true)).containsExactly(List.of(2), List.of(1));
    }

    @Test
    void matchesAreOneUnlessAllAreWanted() {
        assertThat(rows(null, "regexp_matches", "foobarbequebaz", "(b[^b]+)")).containsExactly(List.of(List.of("bar")));
        assertThat(rows(null, "regexp_matches", "foobarbequebaz", "b[^b]+", "g"))
                .containsExactly(List.of(List.of("bar")), List.of(List.of("beque")), List.of(List.of("baz")));
    }

    @Test
    void keywordsAreReservedOrNot() {
        assertThat(rows("pg_catalog", "pg_get_keywords"))
                .contains(List.of("absolute", "U", "unreserved"), List.of("add", "R", "reserved"));
    }

    @Test
    void anArrayIsExpandedWithItsIndexes() {
        assertThat(rows("information_schema", "_pg_expandarray", List.of("a", "b")))
                .containsExactly(List.of("a", 1), List.of("b", 2));
    }
}
