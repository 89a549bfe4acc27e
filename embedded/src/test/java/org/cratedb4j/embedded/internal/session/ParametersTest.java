package org.cratedb4j.embedded.internal.session;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private final TestSession crate = TestSession.open();

    @AfterEach
    void close() {
        crate.close();
    }

    @Test
    void aParameterHasTheTypeOfItsValue() {
        assertThat(crate.types("select ?, ?, ?, ?, ?, ?", 1L, 1L << 31, 1.5, "a", true, null))
                .containsExactly("integer", "bigint", "double precision", "text", "boolean", "undefined");
        assertThat(crate.types("select ?, ?, ?", List.of(1L, 2.5), List.of(), Map.of("a", 1L)))
                .containsExactly("double precision_array", "undefined_array", "object");
        assertThat(crate.failure("select ?", BigInteger.ONE.shiftLeft(63))).isEqualTo(ErrorKind.SQL_PARSE);
    }

    @Test
    void aParameterIsCastToWhatItsPlaceAsksFor() {
        assertThat(crate.value("select ? + 1", "41")).isEqualTo(42);
        assertThat(crate.value("select ?::integer", "7")).isEqualTo(7);
        assertThat(crate.value("select ? || 'x'", 5L)).isEqualTo("5x");
        assertThat(crate.column("select 1 where 5 = any(?)", List.of(4L, 5L))).containsExactly(1);
        assertThat(crate.value("select ?::object['x']", Map.of("x", "y"))).isEqualTo("y");
    }

    @Test
    void parametersAreCountedFromOneWithoutGaps() {
        assertThat(crate.rows("select $1, $2, $1", "a", 2L)).containsExactly(asList("a", 2, "a"));
        assertThat(crate.rows("select ?, $1", "a", "b")).containsExactly(asList("a", "a"));
        assertThat(crate.failure("select $2", "a", 2L)).isEqualTo(ErrorKind.ILLEGAL_STATE);
        assertThat(crate.failure("select $0", 1L)).isEqualTo(ErrorKind.INDEX_OUT_OF_BOUNDS);
    }

    @Test
    void tooFewParametersFailAndSurplusOnesAreIgnored() {
        assertThat(crate.failure("select ?, ?", 1L)).isEqualTo(ErrorKind.SQL_PARSE);
        assertThat(crate.value("select ?", 1L, 2L)).isEqualTo(1);
    }

    @Test
    void theSameStatementWithOtherTypesIsAnalyzedAnew() {
        assertThat(crate.types("select ?", 1L)).containsExactly("integer");
        assertThat(crate.types("select ?", "a")).containsExactly("text");
    }

    @Test
    void aKnownStatementSeesWhatDdlHasChanged() {
        crate.run("create table t (a integer)");
        assertThat(crate.names("select * from t")).containsExactly("a");
        crate.run("alter table t add column b text");
        assertThat(crate.names("select * from t")).containsExactly("a", "b");
        crate.run("drop table t");
        assertThat(crate.failure("select * from t")).isEqualTo(ErrorKind.RELATION_UNKNOWN);
    }
}
