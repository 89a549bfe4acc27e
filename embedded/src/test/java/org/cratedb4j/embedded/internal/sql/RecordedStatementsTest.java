package org.cratedb4j.embedded.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cratedb4j.embedded.conformance.Scenario;
import org.cratedb4j.embedded.conformance.Scenario.Step;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.cratedb4j.embedded.internal.sql.tree.Select;
import org.cratedb4j.embedded.internal.sql.tree.SelectItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parser against everything that was ever sent to a real CrateDB. */
class RecordedStatementsTest {
    /** CrateDB writes the result of a bit operation into its left literal, and only then takes the column's name. */
    private static final String CHANGED_BY_ITS_OWN_RESULT = "(B'1100' & B'1010')";

    static Stream<String> accepted() {
        return Scenario.statements()
                .filter(step -> step.status() == 200)
                .map(RecordedStatementsTest::statement)
                .distinct();
    }

    static Stream<String> refused() {
        return Scenario.statements()
                .filter(step -> step.errorMessage().startsWith("ParsingException"))
                .map(RecordedStatementsTest::statement)
                .distinct();
    }

    private static String statement(Step step) {
        return Objects.requireNonNull(step.statement());
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void whatCrateRanIsRead(String statement) {
        assertThatCode(() -> SqlParser.parse(statement)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCrateCouldNotReadIsASyntaxError(String statement) {
        assertThatThrownBy(() -> SqlParser.parse(statement))
                .isInstanceOfSatisfying(
                        CrateError.class, error -> assertThat(error.kind()).isEqualTo(ErrorKind.PARSING));
    }

    @Test
    void columnsWithoutAliasAreNamedAsCrateNamesThem() {
        List<Map.Entry<List<String>, Object>> named = Scenario.statements()
                .filter(step -> step.status() == 200 && step.response().containsKey("rows"))
                .flatMap(step -> names(statement(step))
                        .map(names -> Map.<List<String>, Object>entry(
                                names, Objects.requireNonNull(step.response().get("cols")))))
                .toList();

        assertThat(named).hasSizeGreaterThan(400);
        assertThat(named)
                .filteredOn(entry -> !entry.getKey().equals(entry.getValue()))
                .allMatch(entry -> entry.getKey().contains(CHANGED_BY_ITS_OWN_RESULT));
    }

    /** The names of a SELECT's columns, when it spells all of them out. */
    private static Stream<List<String>> names(String statement) {
        if (SqlParser.parse(statement) instanceof Query query
                && query.body() instanceof Select select
                && !select.items().isEmpty()
                && select.items().stream().allMatch(SelectItem.Single.class::isInstance)) {
            return Stream.of(
                    select.items().stream().map(RecordedStatementsTest::name).toList());
        }
        return Stream.empty();
    }

    private static String name(SelectItem item) {
        SelectItem.Single single = (SelectItem.Single) item;
        return single.alias() != null ? single.alias() : SqlFormatter.outputName(single.expression());
    }
}
