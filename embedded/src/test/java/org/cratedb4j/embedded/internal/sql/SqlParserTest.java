package org.cratedb4j.embedded.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.sql.tree.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlParserTest {
    private static String bracketed(String expression) {
        return SqlFormatter.expression(SqlParser.parseExpression(expression)).replace("\"", "");
    }

    private static Expression parse(String expression) {
        return SqlParser.parseExpression(expression);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a or b and c           ; (a OR (b AND c))",
                "not a = b and c        ; ((NOT (a = b)) AND c)",
                "a + b * c              ; (a + (b * c))",
                "a - b - c              ; ((a - b) - c)",
                "2 ^ 3 ^ 2              ; ((2 ^ 3) ^ 2)",
                "- a ^ 2                ; (- a ^ 2)",
                "-128::byte             ; - CAST(128 AS byte)",
                "a || b + c             ; (a || (b + c))",
                "a & b + c              ; (a & (b + c))",
                "a = b + 1              ; (a = (b + 1))",
                "a between 1 and 2 and c; ((a BETWEEN 1 AND 2) AND c)",
                "a is not true          ; (NOT (a is true))",
                "a::int[1]              ; CAST(a AS int)[1]",
                "a at time zone z       ; timezone(z, a)",
                "a && b                 ; array_overlap(a, b)",
            })
    void operatorsBindAsInCrate(String expression, String brackets) {
        assertThat(bracketed(expression)).isEqualTo(brackets);
    }

    @Test
    void namesAreLowerCasedUnlessQuoted() {
        assertThat(parse("Tab.\"Col\"")).isEqualTo(new Reference.Column(QualifiedName.of("tab", "Col")));
    }

    @Test
    void questionMarksAreCountedFromOneInTheOrderWritten() {
        assertThat(parse("[?, ? + ?]")).isEqualTo(parse("[$1, $2 + $3]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'it''s'            | it's",
                "$$it's$$           | it's",
                "$tag$a $$ b$tag$   | a $$ b",
                "E'a\\tb\\\\c'      | a\tb\\c",
                "e'\\u0061\\x61\\141' | aaa",
                "E'it\\'s it''s'    | it's it's",
                "'back\\slash'      | back\\slash",
            })
    void textsLoseTheirQuotesAndEscapes(String sql, String value) {
        assertThat(parse(sql))
                .isInstanceOfSatisfying(
                        Literal.Text.class, text -> assertThat(text.value()).isEqualTo(value));
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(parse("1_000")).isEqualTo(new Literal.Whole(1000));
        assertThat(parse("9223372036854775808")).isInstanceOf(Literal.Numeric.class);
        assertThat(parse("1.5")).isEqualTo(new Literal.Decimal(1.5));
        assertThat(parse("1.2345678901234567890")).isInstanceOf(Literal.Numeric.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ";", "-- comment", "/* a */ ; -- b"})
    void nothingIsAnEmptyStatement(String sql) {
        assertThat(SqlParser.parse(sql)).isEqualTo(new Statement.Empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select * frm t                | line 1:10: mismatched input 'frm'",
                "select 1; select 2            | line 1:11: mismatched input 'select' expecting <EOF>",
                "insert t values (1)           | line 1:8: missing 'INTO' at 't'",
                "create tabel x (id integer)   | line 1:8: no viable alternative at input 'create tabel'",
                "drop                          | line 1:5: no viable alternative at input 'drop'",
                "select 0x1F                   | line 1:8: identifiers must not start with a digit",
                "select `a` from t             | line 1:8: backquoted identifiers are not supported",
                "select $a$b                   | line 1:8: ",
            })
    void errorsSayWhere(String sql, String message) {
        assertThatThrownBy(() -> SqlParser.parse(sql))
                .isInstanceOf(CrateError.class)
                .hasMessageContaining("ParsingException[" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "select {a = 1, a = 2}; Object literal cannot contain duplicate keys (`a`)",
                "select 1 window w as (), w as (); Window w is already defined",
                "select 1 window w as (ww), ww as (); Window ww does not exist",
                "select interval '1' day to year; Startfield must be less significant than Endfield",
                "update t set f(x) = 1; cannot use expression f(\"x\") as a left side of an assignment",
                "create table t (a); Column [a]: data type needs to be provided or column should be defined as a "
                        + "generated expression",
                "alter table t add a; Column [\"a\"]: data type needs to be provided or column should be defined as a "
                        + "generated expression",
                "create table t (a int default 1 as 2); Column [a]: the default and generated expressions are mutually "
                        + "exclusive",
                "create table t (a int primary key primary key); Column [a]: multiple primary key constraints found",
                "create table t (a int index off index using plain); Column [a]: multiple index constraints found",
            })
    void whatReadsWellAndMakesNoSenseIsRefused(String sql, String text) {
        assertThatThrownBy(() -> SqlParser.parse(sql))
                .isInstanceOf(CrateError.class)
                .hasMessage("SQLParseException[" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 100_000})
    void whatIsNestedTooDeepIsRefusedAndDoesNotOverflowTheStack(int depth) throws InterruptedException {
        List<String> statements = List.of(
                "select " + "(".repeat(depth) + 1 + ")".repeat(depth),
                "select " + "[".repeat(depth) + "]".repeat(depth),
                "select " + "- ".repeat(depth) + 1,
                "select " + "not ".repeat(depth) + "true",
                "select 1" + " + 1".repeat(depth),
                "select a" + "[1]".repeat(depth),
                "select 1" + "::int".repeat(depth));

        onSmallStack(() -> assertThat(statements)
                .allSatisfy(sql -> assertThatThrownBy(() -> SqlParser.parse(sql))
                        .isInstanceOfSatisfying(
                                CrateError.class,
                                error -> assertThat(error.kind()).isEqualTo(ErrorKind.PARSING))));
    }

    @Test
    void longConditionsAreRead() throws InterruptedException {
        String condition = IntStream.range(0, 10_000).mapToObj(i -> "id = " + i).collect(Collectors.joining(" or "));

        onSmallStack(() -> assertThat(depth(parse(condition))).isLessThan(20));
    }

    private static int depth(Expression expression) {
        return expression instanceof org.cratedb4j.embedded.internal.sql.tree.Predicate.Logical logical
                ? 1 + Math.max(depth(logical.left()), depth(logical.right()))
                : 1;
    }

    @Test
    void brokenEscapesAreRefused() {
        assertThatThrownBy(() -> parse("E'\\u12'"))
                .isInstanceOfSatisfying(
                        CrateError.class, error -> assertThat(error.kind()).isEqualTo(ErrorKind.SQL_PARSE));
    }

    @Test
    void aTypeBeforeATextIsACast() {
        assertThat(parse("interval '1 day'")).isInstanceOf(Construct.Cast.class);
        assertThat(parse("interval '1' day")).isInstanceOf(Literal.Interval.class);
        assertThat(parse("timestamp with time zone '2024-01-01'")).isInstanceOf(Construct.Cast.class);
    }

    /** Half of what a thread has by default. */
    private static void onSmallStack(Runnable check) throws InterruptedException {
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(null, check, "small stack", 512 * 1024);
        thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
        thread.start();
        thread.join();
        assertThat(failure[0]).isNull();
    }
}
