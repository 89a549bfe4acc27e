package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cratedb4j.embedded.internal.analyze.Analyzer;
import org.cratedb4j.embedded.internal.analyze.RowExpression;
import org.cratedb4j.embedded.internal.analyze.TableAnalyzer;
import org.cratedb4j.embedded.internal.catalog.CheckConstraint;
import org.cratedb4j.embedded.internal.catalog.Column;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.NestedValues;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.cratedb4j.embedded.internal.catalog.SqlExpression;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.ExecContext;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.types.ArrayType;
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
    private record Rule(TableColumn column, int slot, boolean inArray, SqlExpression text, RowExpression expression) {
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
                defaults.add(rule(table, column, column.defaultValue(), expressions));
            }
            if (column.generated() != null && !imposed.contains(column.path())) {
                generated.add(rule(table, column, column.generated(), expressions));
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

    private static Rule rule(Table table, TableColumn column, SqlExpression text, TableAnalyzer analyzer) {
        RowExpression expression = analyzer.expression(SqlParser.parseExpression(text.sql()), column.type());
        return new Rule(column, slot(table, column), isInArray(table, column.path()), text, expression);
    }

    private static boolean isInArray(Table table, ColumnPath path) {
        if (path.isRoot()) {
            return false;
        }
        TableColumn parent = table.column(path.parent());
        return (parent != null && parent.type() instanceof ArrayType) || isInArray(table, path.parent());
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
        if (root == null && given[rule.slot()]) {
            return;
        }
        Object value = rule.expression().eval(NO_ROW, context);
        if (root != null) {
            values[rule.slot()] = rule.keys().isEmpty() ? root : NestedValues.fill(root, rule.keys(), value);
        } else if (!rule.inArray()) {
            values[rule.slot()] = NestedValues.with(null, rule.keys(), value);
        }
    }

    /** What was given must be what would have been generated, where that can be said. */
    private static void generate(
            Rule rule, @Nullable Object[] values, boolean[] given, RowData row, ExecContext context) {
        Object root = values[rule.slot()];
        boolean isGiven =
                rule.keys().isEmpty() ? given[rule.slot()] : root != null && NestedValues.has(root, rule.keys());
        if (isGiven && rule.expression().isDeterministic()) {
            verify(rule, NestedValues.get(root, rule.keys()), rule.expression().eval(row, context));
        } else if (!isGiven && rule.keys().isEmpty()) {
            values[rule.slot()] = rule.expression().eval(row, context);
        } else if (!isGiven && (root != null || !given[rule.slot()])) {
            Object value = rule.expression().eval(row, context);
            values[rule.slot()] = root == null
                    ? NestedValues.with(null, rule.keys(), value)
                    : NestedValues.fill(root, rule.keys(), value);
        }
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
