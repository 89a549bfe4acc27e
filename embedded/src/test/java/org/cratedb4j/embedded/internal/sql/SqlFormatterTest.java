package org.cratedb4j.embedded.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFormatterTest {
    @Provide
    Arbitrary<Expression> expressions() {
        return ExpressionArbitraries.expressions();
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadAsTheSameTree(@ForAll("expressions") Expression expression) {
        String text = SqlFormatter.expression(expression);

        assertThat(SqlParser.parseExpression(text)).as(text).isEqualTo(expression);
    }

    @Property(tries = 200)
    void bracketsAroundTheWholeAreNotNeeded(@ForAll("expressions") Expression expression) {
        String text = SqlFormatter.standaloneExpression(expression);

        assertThat(SqlParser.parseExpression(text)).as(text).isEqualTo(expression);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "balance >= 0                 | \"balance\" >= 0",
                "kind in ('a', 'b')           | \"kind\" IN ('a', 'b')",
                "char_length(owner) < 10      | char_length(\"owner\") < 10",
                "n * 3                        | \"n\" * 3",
                "a + b * c                    | \"a\" + (\"b\" * \"c\")",
                "now()                        | now()",
                "count(*) filter (where o['x'] is not null) | count(*) FILTER (WHERE (\"o\"['x'] IS NOT NULL))",
                "x::numeric(8,2)              | CAST(\"x\" AS numeric(8, 2))",
                "{b = 1, a = 2}               | {\"a\"= 2, \"b\"= 1}",
                "sum(v) over (partition by g order by id) | sum(\"v\") OVER (PARTITION BY \"g\" ORDER BY \"id\" ASC)",
            })
    void constraintsAndDefaultsAreShownAsCrateShowsThem(String written, String shown) {
        assertThat(SqlFormatter.standaloneExpression(SqlParser.parseExpression(written)))
                .isEqualTo(shown);
    }

    @Test
    void viewsAreShownAsCrateShowsThem() {
        Query query = (Query) SqlParser.parse("select label, sum(tri) as s from v1 group by label");

        assertThat(SqlFormatter.query(query))
                .isEqualTo("SELECT\n \"label\"\n, sum(\"tri\") \"s\"\nFROM \"v1\"\nGROUP BY \"label\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a.x, b.* from a, b c (y, z) where a.x = c.y order by 1 desc nulls last limit 5 offset 2",
                "with r (x) as (select 1), s as (select 2) select * from r join s on true group by all having true",
                "select 1 union all select 2 union select 3 order by 1 limit 1",
                "select 1 intersect select 2",
                "values (1, 'a'), (2, default)",
                "select distinct sum(x) over w from t natural left join u cross join v window w as (order by x)",
                "select * from (select * from unnest([1, 2]) as t(x)) y left join z using (a, b)",
            })
    void writtenQueriesAreReadAsTheSameTree(String sql) {
        Query query = (Query) SqlParser.parse(sql);

        assertThat(SqlParser.parse(SqlFormatter.query(query))).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({
        "a,a",
        "_a1,_a1",
        "A,\"\"\"A\"\"\"",
        "select,\"\"\"select\"\"\"",
        "year,year",
        "1a,\"\"\"1a\"\"\"",
        "current_date,\"\"\"current_date\"\"\""
    })
    void namesAreQuotedOnlyWhereNeeded(String name, String written) {
        assertThat(Identifiers.quoteIfNeeded(name)).isEqualTo(written.replace("\"\"\"", "\""));
    }
}
