package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.analyze.RowExpression;
import org.cratedb4j.embedded.internal.analyze.TableAnalyzer;
import org.cratedb4j.embedded.internal.catalog.CheckConstraint;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.SqlExpression;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.jspecify.annotations.Nullable;

/** What a table makes of the values of a new row: stored forms, defaults, generated values, NOT NULL, CHECK. */
final class RowRules {
    private static final RowData NO_ROW = new RowData(new @Nullable Object[0]);

    private final List<Column> columns;
    private final List<Rule> defaults;
    private final List<Rule> generated;
    private final List<NotNull> notNull;
    private final List<TermLimit> termLimits;
    private final List<Check> checks;

    private RowRules(
            List<Column> columns,
            List<Rule> defaults,
            List<Rule> generated,
            List<NotNull> notNull,
            List<TermLimit> termLimits,
            List<Check> checks) {
        this.columns = columns;
        this.defaults = defaults;
        this.generated = generated;
        this.notNull = notNull;
        this.termLimits = termLimits;
        this.checks = checks;
    }

    /** An expression that gives a column its value; the slot is that of the top-level column. */
    private record Rule(TableColumn column, int slot, SqlExpression text, RowExpression expression) {
        List<String> keys() {
            return column.path().keys();
        }
    }

    private record Check(CheckConstraint constraint, RowExpression expression) {}

    /** @param imposed columns that are not generated, though they have a rule */
    static RowRules of(Table table, Analyzer analyzer, Set<ColumnPath> imposed) {
        TableAnalyzer expressions = analyzer.table(table, null);
        List<Rule> defaults = new ArrayList<>();
        List<Rule> generated = new ArrayList<>();
        List<NotNull> notNull = new ArrayList<>();
        List<TermLimit> termLimits = new ArrayList<>();
        for (TableColumn column : table.definition().columns()) {
            int slot = slot(table, column);
            if (column.defaultValue() != null) {
                defaults.add(rule(column, slot, column.defaultValue(), expressions));
            }
            if (column.generated() != null && !imposed.contains(column.path())) {
                generated.add(rule(column, slot, column.generated(), expressions));
            }
            if (!column.nullable() && !table.primaryKey().contains(column.path())) {
                notNull.add(new NotNull(column, slot));
            }
            if (TermLimit.concerns(column)) {
                termLimits.add(new TermLimit(column, slot));
            }
        }
        List<Check> checks = new ArrayList<>();
        for (CheckConstraint check : table.definition().checks()) {
            checks.add(new Check(
                    check,
                    expressions.expression(
                            SqlParser.parseExpression(check.expression().sql()))));
        }
        return new RowRules(table.columns(), defaults, generated, notNull, termLimits, checks);
    }

    private static int slot(Table table, TableColumn column) {
        TableColumn root = table.column(ColumnPath.of(column.path().root()));
        return root == null ? column.slot() : root.slot();
    }

    private static Rule rule(TableColumn column, int slot, SqlExpression text, TableAnalyzer analyzer) {
        RowExpression expression = analyzer.expression(SqlParser.parseExpression(text.sql()), column.type());
        return new Rule(column, slot, text, expression);
    }

    /**
     * Completes and checks a row.
     *
     * @param values by slot; changed in place
     * @param given by slot: whether the statement gave the value
     * @param offered the values as messages show them
     * @throws CrateError when the table refuses the row
     */
    void apply(
            @Nullable Object[] values, boolean[] given, Supplier<List<@Nullable Object>> offered, ExecContext context) {
        for (Column column : columns) {
            int slot = column.slot();
            if (values[slot] != null) {
                values[slot] = column.type().valueForInsert(values[slot]);
            }
        }
        RowData row = complete(values, given, context);
        for (TermLimit limit : termLimits) {
            limit.check(values);
        }
        for (NotNull constraint : notNull) {
            constraint.check(values);
        }
        for (Check check : checks) {
            if (Boolean.FALSE.equals(check.expression().eval(row, context))) {
                throw refused("Failed CONSTRAINT " + check.constraint().name() + " CHECK ("
                        + check.constraint().expression().sql() + ") for values: " + offered.get());
            }
        }
    }

    /** Fills in defaults and generated values; the result is a view of the values. */
    RowData complete(@Nullable Object[] values, boolean[] given, ExecContext context) {
        for (Rule rule : defaults) {
            applyDefault(rule, values, given, context);
        }
        RowData row = new RowData(values);
        for (Rule rule : generated) {
            generate(rule, values, given, row, context);
        }
        return row;
    }

    /** An object that was given as NULL stays NULL; one that was left out comes to be with the defaults inside it. */
    private static void applyDefault(Rule rule, @Nullable Object[] values, boolean[] given, ExecContext context) {
        Object root = values[rule.slot()];
        boolean missing = rule.keys().isEmpty()
                ? !given[rule.slot()]
                : root == null ? !given[rule.slot()] : isOpen(rule, root) && !NestedValues.has(root, rule.keys());
        if (missing) {
            values[rule.slot()] =
                    NestedValues.with(root, rule.keys(), rule.expression().eval(NO_ROW, context));
        }
    }

    private static void generate(
            Rule rule, @Nullable Object[] values, boolean[] given, RowData row, ExecContext context) {
        Object root = values[rule.slot()];
        Object computed = rule.expression().eval(row, context);
        if (rule.keys().isEmpty()) {
            if (given[rule.slot()]) {
                verify(rule, root, computed);
            }
            values[rule.slot()] = computed;
        } else if (root == null ? !given[rule.slot()] : isOpen(rule, root)) {
            if (NestedValues.has(root, rule.keys())) {
                verify(rule, NestedValues.get(root, rule.keys()), computed);
            }
            values[rule.slot()] = NestedValues.with(root, rule.keys(), computed);
        }
    }

    /** Whether the object around a nested column is an object, or missing: in an array there is nothing to add to. */
    private static boolean isOpen(Rule rule, Object root) {
        Object parent =
                NestedValues.get(root, rule.keys().subList(0, rule.keys().size() - 1));
        return parent instanceof Map;
    }

    private static void verify(Rule rule, @Nullable Object value, @Nullable Object computed) {
        if (!rule.column().type().same(value, computed)) {
            throw refused("Given value " + value + " for generated column "
                    + rule.column().path() + " does not match calculation "
                    + rule.text().display() + " = " + computed);
        }
    }

    /** NOT NULL; of a column in an array of objects it is asked of each element. */
    private record NotNull(TableColumn column, int slot) {
        void check(@Nullable Object[] values) {
            check(values[slot], column.path().keys());
        }

        private void check(@Nullable Object value, List<String> keys) {
            if (value == null) {
                throw refused("\"" + column.path() + "\" must not be null");
            }
            if (keys.isEmpty()) {
                return;
            }
            if (value instanceof List<?> elements) {
                elements.forEach(element -> check(element, keys));
            } else {
                check(NestedValues.get(value, keys.subList(0, 1)), keys.subList(1, keys.size()));
            }
        }
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
