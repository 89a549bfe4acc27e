package org.cratedb4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.cratedb4j.cli.CommandRun;
import org.junit.jupiter.api.Test;

class SqlCommandTest {
    private static CommandRun sql(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "sql";
        all[1] = "--embedded";
        System.arraycopy(args, 0, all, 2, args.length);
        return CommandRun.of(all);
    }

    @Test
    void prints_a_table_with_numbers_to_the_right_and_NULL_as_NULL() {
        CommandRun run =
                sql("-c", "SELECT 'a' AS text, 7 AS number, NULL AS nothing, [1, 2] AS list, {k = 'v'} AS nested");

        assertThat(run.out()).startsWith("""
                +------+--------+---------+-------+-----------+
                | text | number | nothing | list  | nested    |
                +------+--------+---------+-------+-----------+
                | a    |      7 | NULL    | [1,2] | {"k":"v"} |
                +------+--------+---------+-------+-----------+
                1 row (""");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_line_break_in_a_value_does_not_break_the_table() {
        assertThat(sql("-c", "SELECT E'a\\nb' AS x").out()).contains("| a\\nb |");
    }

    @Test
    void csv_quotes_what_needs_it_and_tells_NULL_from_empty_text() {
        CommandRun run =
                sql("--format", "csv", "-c", "SELECT 'a,\"b\"' AS x, '' AS empty, NULL AS nothing, [1] AS list");

        assertThat(run.out()).isEqualTo("x,empty,nothing,list\n\"a,\"\"b\"\"\",\"\",,[1]\n");
    }

    @Test
    void jsonl_is_one_object_per_row_with_all_digits_and_distinct_names() {
        CommandRun run = sql(
                "--format",
                "jsonl",
                "-c",
                "SELECT 1 AS x, 2 AS x, 1.234567890123456789012345::numeric(38, 24) AS n, {a = [1, 2], b = {c = NULL}} AS o");

        assertThat(run.out())
                .isEqualTo(
                        "{\"x\":1,\"x_2\":2,\"n\":1.234567890123456789012345,\"o\":{\"a\":[1,2],\"b\":{\"c\":null}}}\n");
    }

    @Test
    void timestamps_are_shown_in_utc_whatever_zone_the_machine_is_in() {
        assertThat(sql("--format", "csv", "-c", "SELECT '2024-05-06T07:08:09.123Z'::timestamp with time zone AS t")
                        .out())
                .isEqualTo("t\n2024-05-06T07:08:09.123Z\n");
    }

    @Test
    void several_statements_run_in_order_on_the_same_node() {
        CommandRun run = sql(
                "--format", "csv",
                "-c", "CREATE TABLE t (x INTEGER)",
                "-c", "INSERT INTO t VALUES (1), (2)",
                "-c", "REFRESH TABLE t",
                "-c", "SELECT sum(x) AS s FROM t");

        assertThat(run).isEqualTo(new CommandRun(0, "s\n3\n", ""));
    }

    @Test
    void statements_without_a_result_tell_how_many_rows_they_affected() {
        CommandRun run = sql("-c", "CREATE TABLE t (x INTEGER)", "-c", "INSERT INTO t VALUES (1), (2)");

        assertThat(run.out()).isEqualTo("OK, 1 row affected\nOK, 2 rows affected\n");
    }

    @Test
    void the_first_failing_statement_ends_the_run_and_what_was_printed_stays() {
        CommandRun run =
                sql("--format", "csv", "-c", "SELECT 1 AS x", "-c", "SELECT * FROM nowhere", "-c", "SELECT 2 AS y");

        assertThat(run.out()).isEqualTo("x\n1\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void all_statements_run_in_one_session() {
        CommandRun run =
                sql("--format", "csv", "-c", "SET search_path TO sys", "-c", "SELECT count(*) AS n FROM summits");

        assertThat(run).isEqualTo(new CommandRun(0, "n\n1605\n", ""));
    }

    @Test
    void schema_is_where_unqualified_names_are_looked_up() {
        assertThat(sql("--schema", "sys", "--format", "csv", "-c", "SELECT count(*) AS n FROM summits")
                        .out())
                .isEqualTo("n\n1605\n");
    }
}
