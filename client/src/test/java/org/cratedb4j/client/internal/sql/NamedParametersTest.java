package org.cratedb4j.client.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cratedb4j.client.ParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedParametersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SELECT :a                               | SELECT $1                               | a
            SELECT :a, :b, :a                       | SELECT $1, $2, $1                       | a,b
            SELECT :a::int, :b::text                | SELECT $1::int, $2::text                | a,b
            SELECT x[:i]                            | SELECT x[$1]                            | i
            SELECT x[:lo : :hi]                     | SELECT x[$1 : $2]                       | lo,hi
            SELECT x[1:n], :n                       | SELECT x[1:n], $1                       | n
            SELECT x['k'][1:n], :n                  | SELECT x['k'][1:n], $1                  | n
            SELECT f(x)[1:n], :n                    | SELECT f(x)[1:n], $1                    | n
            SELECT x[f(:a):n]                       | SELECT x[f($1):n]                       | a
            SELECT ARRAY[:a, :b]                    | SELECT ARRAY[$1, $2]                    | a,b
            SELECT array [:a]                       | SELECT array [$1]                       | a
            SELECT [:a, :b]                         | SELECT [$1, $2]                         | a,b
            SELECT {x = :a}                         | SELECT {x = $1}                         | a
            SELECT ':no', :a                        | SELECT ':no', $1                        | a
            SELECT 'it''s :no', :a                  | SELECT 'it''s :no', $1                  | a
            SELECT E'\\' :no', :a                   | SELECT E'\\' :no', $1                   | a
            SELECT '\\', :a                         | SELECT '\\', $1                         | a
            SELECT "c:no", :a                       | SELECT "c:no", $1                       | a
            SELECT `c:no`, :a                       | SELECT `c:no`, $1                       | a
            SELECT $$:no$$, :a                      | SELECT $$:no$$, $1                      | a
            SELECT $q$ $$:no$$ $q$, :a              | SELECT $q$ $$:no$$ $q$, $1              | a
            SELECT /* :no */ :a -- :no              | SELECT /* :no */ $1 -- :no              | a
            SELECT :long_Name1                      | SELECT $1                               | long_Name1
            """)
    void everyNameIsFoundAndNothingElse(String sql, String text, String names) {
        ParsedStatement statement = ParsedStatement.parse(sql);

        assertThat(statement.text()).isEqualTo(text);
        assertThat(statement.names()).containsExactly(names.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?, $1",
                "SELECT a[1:2], a[:2], a[1:], a[:]",
                "SELECT x::text",
                "SELECT ':a', \":b\", $$:c$$ /* :d */ -- :e",
                "SELECT 'unfinished :a",
                "SELECT /* unfinished :a",
                "SELECT $$ unfinished :a",
                ":",
                "::",
                ""
            })
    void aStatementWithoutNamesIsPassedThrough(String sql) {
        assertThat(ParsedStatement.parse(sql)).isEqualTo(new ParsedStatement(sql, List.of()));
    }

    @Property
    void textInQuotesAndCommentsIsNeverTouched(@ForAll("harmless") String part) {
        String sql = "SELECT " + part + " :x";

        assertThat(ParsedStatement.parse(sql).text()).isEqualTo("SELECT " + part + " $1");
    }

    @Provide
    Arbitrary<String> harmless() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20);
        return Arbitraries.oneOf(
                any.map(text -> "'" + text.replace("'", "''") + "'"),
                any.map(text -> "\"" + text.replace("\"", "\"\"") + "\""),
                any.map(text -> "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"),
                any.map(text -> "/*" + text.replace("*/", "") + " */"),
                any.map(text -> "--" + text.replace("\n", "") + "\n"),
                any.map(text -> "$tag$" + text.replace("$", "") + "$tag$"));
    }

    @Property
    void whatIsNoParameterIsKeptWhateverTheText(@ForAll String text) {
        String sql = text.replace("?", "").replace("$", "").replace(":", "");

        assertThat(ParsedStatement.parse(sql + "::t").text()).isEqualTo(sql + "::t");
    }

    @Test
    void missingParametersAreNamed() {
        ParsedStatement statement = ParsedStatement.parse("SELECT :a, :b");

        assertThatThrownBy(() -> statement.order(Map.of("a", 1)))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(":b")
                .hasMessageNotContaining(":a");
    }

    @Test
    void surplusParametersAreNamedTogetherWithThoseThereAre() {
        ParsedStatement statement = ParsedStatement.parse("SELECT :a");

        assertThatThrownBy(() -> statement.order(Map.of("a", 1, "typo", 2)))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(":typo")
                .hasMessageContaining("it has :a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT ?, :a", "SELECT :a, $1"})
    void namedAndPositionalParametersDoNotMix(String sql) {
        assertThatThrownBy(() -> ParsedStatement.parse(sql))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("mixes");
    }
}
