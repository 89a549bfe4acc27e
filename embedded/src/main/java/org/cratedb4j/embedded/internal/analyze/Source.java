package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.types.DataType;
import org.jspecify.annotations.Nullable;

/** One mention of a relation in FROM: its name there and its columns. */
abstract class Source {
    private final @Nullable String schema;
    private final String name;
    private final List<FieldRef> fields = new ArrayList<>();
    private int hidden;

    /**
     * @param schema the relation's schema; null for an alias
     * @param name the relation's name, or its alias
     */
    Source(@Nullable String schema, String name) {
        this.schema = schema;
        this.name = name;
    }

    /** Adds a column that {@code *} shows. */
    final void addColumn(String column, DataType type) {
        fields.add(new FieldRef(this, fields.size(), toString(), column, type));
    }

    /** Adds a column that only shows when it is named; after all others. */
    final void addHiddenColumn(String column, DataType type) {
        addColumn(column, type);
        hidden++;
    }

    /** The columns of {@code *}. */
    final List<FieldRef> outputs() {
        return fields.subList(0, fields.size() - hidden);
    }

    /** The name without schema. */
    final String name() {
        return name;
    }

    /** Whether a qualifier names it. */
    final boolean isCalled(@Nullable String qualifierSchema, @Nullable String qualifierName) {
        return (qualifierSchema == null || qualifierSchema.equals(schema))
                && (qualifierName == null || qualifierName.equals(name));
    }

    /** The schema and name; null when it is an alias. */
    final @Nullable RelationName fullName() {
        return schema == null ? null : new RelationName(schema, name);
    }

    /** Whether it has a schema, so is no alias. */
    final boolean hasSchema() {
        return schema != null;
    }

    /**
     * A column, or what a path into it leads to.
     *
     * @return null when there is no such column
     * @throws CrateError when there are several, or no such path
     */
    final @Nullable Expr resolve(String column, List<String> path, ObjectKeys keys) {
        FieldRef whole = path.isEmpty() ? null : find(ObjectKeys.columnName(column, path));
        if (whole != null) {
            return whole;
        }
        FieldRef root = find(column);
        return root == null ? null : keys.inColumn(root, column, path);
    }

    private @Nullable FieldRef find(String column) {
        FieldRef found = null;
        for (FieldRef field : fields) {
            if (field.name().equals(column)) {
                if (found != null) {
                    throw new CrateError(ErrorKind.AMBIGUOUS_COLUMN, "Column \"" + column + "\" is ambiguous");
                }
                found = field;
            }
        }
        return found;
    }

    /**
     * A plan for some of the columns of the rows that meet all conditions.
     *
     * @param columns which columns, in order
     * @param conditions over this source's columns
     */
    abstract Plan read(List<FieldRef> columns, List<Expr> conditions);

    /**
     * How some columns are read, in words.
     *
     * @param columns the columns
     * @param conditions what rows must meet
     * @param condition all conditions in words
     * @param counted whether rows are only counted
     */
    abstract PlanDescription describe(String columns, List<Expr> conditions, String condition, boolean counted);

    /** The full name, as messages show it. */
    @Override
    public final String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
