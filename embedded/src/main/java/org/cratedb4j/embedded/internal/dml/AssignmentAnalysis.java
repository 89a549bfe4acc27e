package org.cratedb4j.embedded.internal.dml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cratedb4j.embedded.internal.catalog.ColumnNames;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.SqlExpression;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.SqlFormatter;
import org.cratedb4j.embedded.internal.sql.SqlParser;
import org.cratedb4j.embedded.internal.sql.tree.Assignment;
import org.cratedb4j.embedded.internal.sql.tree.Construct;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.FunctionCall;
import org.cratedb4j.embedded.internal.sql.tree.Literal;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.Reference;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.cratedb4j.embedded.internal.types.TypeId;

/** Finds out what SET assigns, and refuses what cannot be assigned. */
final class AssignmentAnalysis {
    private static final Pattern CAST_FAILURE =
            Pattern.compile("Cannot cast (`.*` of type `[^`]*`) to type (`[^`]*`)", Pattern.DOTALL);

    private final Table table;
    private final ValueAnalyzer analyzer;

    /** Analyzes the right side of an assignment. */
    @FunctionalInterface
    interface ValueAnalyzer {
        /** @param type the type to bring the value into; undefined: its own */
        Assignments.Value analyze(Expression expression, DataType type);
    }

    AssignmentAnalysis(Table table, ValueAnalyzer analyzer) {
        this.table = table;
        this.analyzer = analyzer;
    }

    Assignments analyze(List<Assignment> assignments) {
        Map<ColumnPath, Assignments.Value> values = new LinkedHashMap<>();
        Map<ColumnPath, Expression> arrays = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            ColumnPath path = MentionedColumns.columnOf(assignment.target());
            if (path != null) {
                put(values, path, assignment.value());
            } else {
                setElement(arrays, assignment);
            }
        }
        arrays.forEach((path, changed) -> put(values, path, changed));
        return new Assignments(values);
    }

    private void put(Map<ColumnPath, Assignments.Value> values, ColumnPath path, Expression expression) {
        requireUpdatable(path);
        Assignments.Value value = value(path, expression, targetType(path));
        if (values.put(path, value) != null) {
            throw refused("Target expression repeated: " + path);
        }
    }

    /** {@code a[1] = x} is {@code a = array_set(a, 1, x)}. */
    private void setElement(Map<ColumnPath, Expression> arrays, Assignment assignment) {
        ColumnPath path = assignment.target() instanceof Reference.Subscript element
                ? MentionedColumns.columnOf(element.base())
                : null;
        if (path == null) {
            requireNoFieldOfElement(assignment.target());
            throw refused("cannot use expression " + SqlFormatter.expression(assignment.target())
                    + " as a left side of an assignment");
        }
        Reference.Subscript element = (Reference.Subscript) assignment.target();
        if (assignment.value() instanceof Construct.ObjectLiteral object) {
            object.entries().forEach(entry -> targetType(path.child(entry.key())));
        }
        Expression array = arrays.getOrDefault(path, expression(path));
        arrays.put(
                path,
                new FunctionCall(QualifiedName.of("array_set"), List.of(array, element.index(), assignment.value())));
    }

    /** {@code a[1]['x']} is a field of objects in an array. */
    private void requireNoFieldOfElement(Expression target) {
        List<String> keys = new ArrayList<>();
        boolean inElement = false;
        Expression base = target;
        while (base instanceof Reference.Subscript subscript) {
            if (subscript.index() instanceof Literal.Text key) {
                keys.add(0, key.value());
            } else {
                inElement = true;
            }
            base = subscript.base();
        }
        if (inElement && !keys.isEmpty() && base instanceof Reference.Column column) {
            targetType(new ColumnPath(column.name().last(), keys));
            throw refused("Updating fields of object arrays is not supported");
        }
    }

    private static Expression expression(ColumnPath path) {
        Expression expression = new Reference.Column(QualifiedName.of(path.root()));
        for (String key : path.keys()) {
            expression = new Reference.Subscript(expression, new Literal.Text(key));
        }
        return expression;
    }

    private Assignments.Value value(ColumnPath path, Expression expression, DataType type) {
        try {
            return analyzer.analyze(expression, type);
        } catch (CrateError e) {
            Matcher failure = CAST_FAILURE.matcher(e.text());
            if (failure.matches()) {
                throw invalid(path.root(), "Cannot cast expression " + failure.group(1) + " to " + failure.group(2));
            }
            throw e;
        }
    }

    /** The type of a column; undefined when the value brings it along. */
    private DataType targetType(ColumnPath path) {
        TableColumn column = table.column(path);
        if (column != null) {
            return ArrayType.unnest(column.type()).id() == TypeId.UNDEFINED ? DataTypes.UNDEFINED : column.type();
        }
        ColumnPolicy policy = table.definition().policy();
        for (ColumnPath inner = path; !inner.isRoot(); inner = inner.parent()) {
            TableColumn parent = table.column(inner.parent());
            if (parent != null) {
                policy = ArrayType.unnest(parent.type()) instanceof ObjectType object
                        ? object.policy()
                        : ColumnPolicy.STRICT;
                break;
            }
        }
        if (policy == ColumnPolicy.STRICT) {
            throw new CrateError(ErrorKind.COLUMN_UNKNOWN, "Column " + path + " unknown");
        }
        if (!path.isRoot() && table.column(ColumnPath.of(path.root())) == null) {
            throw new CrateError(
                    ErrorKind.UNSUPPORTED_FEATURE, "Cannot add new child `" + path + "` if parent column is missing");
        }
        return DataTypes.UNDEFINED;
    }

    private void requireUpdatable(ColumnPath path) {
        if (ColumnNames.isSystemColumn(path.root())) {
            throw invalid(path, "Updating a system column is not supported");
        }
        for (ColumnPath key : table.primaryKey()) {
            requireOther(path, key, "Updating a primary key is not supported");
        }
        ColumnPath routing = table.definition().routingColumn();
        if (routing != null) {
            requireOther(path, routing, "Updating a clustered-by column is not supported");
        }
        for (ColumnPath partition : table.definition().partitionedBy()) {
            requireOther(path, partition, "Updating a partitioned-by column is not supported");
            TableColumn column = table.column(partition);
            SqlExpression rule = column == null ? null : column.generated();
            if (rule != null) {
                for (ColumnPath source : MentionedColumns.of(SqlParser.parseExpression(rule.sql()))) {
                    requireOther(
                            path,
                            source,
                            "Updating a column which is referenced in a partitioned by generated column"
                                    + " expression is not supported");
                }
            }
        }
        for (ColumnPath inner = path; !inner.isRoot(); inner = inner.parent()) {
            TableColumn parent = table.column(inner.parent());
            if (parent != null && parent.type() instanceof ArrayType) {
                throw refused("Updating fields of object arrays is not supported");
            }
        }
    }

    private static void requireOther(ColumnPath updated, ColumnPath fixed, String why) {
        if (updated.equals(fixed) || fixed.isInside(updated)) {
            throw invalid(updated, why);
        }
    }

    private static CrateError invalid(Object column, String why) {
        return new CrateError(ErrorKind.COLUMN_VALIDATION, "Validation failed for " + column + ": " + why);
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
