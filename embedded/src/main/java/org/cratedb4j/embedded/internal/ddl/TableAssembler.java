package org.cratedb4j.embedded.internal.ddl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cratedb4j.embedded.internal.analyze.RowExpression;
import org.cratedb4j.embedded.internal.catalog.CheckConstraint;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.SqlExpression;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.catalog.TableIndex;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** Adds a draft's columns and constraints to a table's definition, their expressions analyzed. */
final class TableAssembler {
    private final TableDraft draft;
    private final TableDefinitionBuilder target;
    private final TableExpressions expressions;

    TableAssembler(TableDraft draft, TableDefinitionBuilder target, DdlContext context) {
        this.draft = draft;
        this.target = target;
        this.expressions = new TableExpressions(draft.table(), target, context);
    }

    void assemble() {
        for (ColumnPath path : draft.order()) {
            ColumnDraft column = draft.column(path);
            if (column != null) {
                requireParent(path);
                target.addColumn(path, column.type);
            } else {
                addIndex(path.root());
            }
        }
        for (ColumnDraft column : List.copyOf(draft.columns())) {
            complete(column);
        }
        for (TableDraft.Check check : draft.checks()) {
            addCheck(check);
        }
        addPrimaryKey();
    }

    private void requireParent(ColumnPath path) {
        if (path.isRoot()) {
            return;
        }
        TableColumn parent = target.column(path.parent());
        if (parent == null) {
            throw ColumnDraft.unsupported(
                    "Cannot create parents of new column implicitly. `" + path.parent() + "` is undefined");
        }
        if (!(ArrayType.unnest(parent.type()) instanceof ObjectType)) {
            throw new CrateError(
                    ErrorKind.CLASS_CAST, "column " + path.parent() + " is no object but " + parent.type());
        }
    }

    private void addIndex(String name) {
        TableDraft.NamedIndex index = draft.index(name);
        if (index != null) {
            target.indexes().add(new TableIndex(name, target.nextOrdinal(), index.columns(), index.index()));
        }
    }

    private void complete(ColumnDraft column) {
        TableColumn declared = target.column(column.path);
        if (declared == null) {
            throw TableDraft.unknown(column.path);
        }
        SqlExpression defaultValue = column.defaultValue == null
                ? null
                : DefaultValue.text(column.path, column.defaultValue, column.type, expressions);
        SqlExpression generated = column.generated == null ? null : generated(column, column.generated);
        target.replaceColumn(new TableColumn(
                column.path,
                column.type,
                declared.ordinal(),
                declared.slot(),
                column.nullable,
                defaultValue,
                generated,
                column.index()));
    }

    private SqlExpression generated(ColumnDraft column, Expression rule) {
        requireOutsideArrays(
                column.path, "Generated reference \"" + column.path + "\" cannot be a child of an object array");
        boolean typed = !column.type.equals(DataTypes.UNDEFINED) && !column.type.equals(DataTypes.OBJECT);
        RowExpression expression = expressions.analyze(rule, typed ? column.type : null);
        if (expression.aggregate() != null) {
            throw ColumnDraft.unsupported(
                    "Aggregation functions are not allowed in generated columns: " + expression.aggregate());
        }
        if (expression.hasTableFunction()) {
            throw ColumnDraft.unsupported(
                    "Cannot use table function in generated expression of column `" + column.path + "`");
        }
        for (ColumnPath source : DefinitionColumns.of(rule)) {
            if (isGenerated(source)) {
                throw new CrateError(
                        ErrorKind.COLUMN_VALIDATION,
                        "Validation failed for " + column.path
                                + ": Generated column cannot be based on generated column `" + source + "`");
            }
            requireOutsideArrays(
                    source,
                    "Generated reference \"" + column.path + "\" cannot reference a child of an object array \""
                            + source + "\"");
        }
        column.type = expression.type();
        String obstacle = column.type.storageObstacle();
        if (obstacle != null) {
            throw ColumnDraft.unsupported(obstacle);
        }
        return TableExpressions.texts(rule, expression);
    }

    private boolean isGenerated(ColumnPath path) {
        ColumnDraft column = draft.column(path);
        TableColumn known = target.column(path);
        return column != null ? column.generated != null : known != null && known.generated() != null;
    }

    private void requireOutsideArrays(ColumnPath path, String message) {
        for (ColumnPath inner = path; !inner.isRoot(); inner = inner.parent()) {
            if (draft.typeOf(inner.parent()) instanceof ArrayType) {
                throw ColumnDraft.unsupported(message);
            }
        }
    }

    private void addCheck(TableDraft.Check check) {
        DefinitionColumns.of(check.expression());
        SqlExpression expression = expressions.text(check.expression(), null);
        String name = check.name() == null ? generateName(check.column()) : check.name();
        for (CheckConstraint other : target.checks()) {
            if (other.name().equals(name)) {
                throw ColumnDraft.refused("a check constraint of the same name is already declared [" + name + "]");
            }
        }
        target.checks().add(new CheckConstraint(name, expression));
    }

    private String generateName(@Nullable ColumnPath column) {
        List<String> parts =
                new ArrayList<>(List.of(draft.table().schema(), draft.table().name()));
        if (column != null) {
            parts.add(column.root());
            parts.addAll(column.keys());
        }
        String unique = UUID.randomUUID().toString();
        return String.join("_", parts) + "_check_" + unique.substring(unique.lastIndexOf('-') + 1);
    }

    private void addPrimaryKey() {
        Set<@Nullable String> names = new HashSet<>();
        for (ColumnDraft column : draft.columns()) {
            if (column.primaryKey) {
                target.primaryKey().add(column.path);
                names.add(column.primaryKeyName);
            }
        }
        if (names.size() > 1) {
            throw ColumnDraft.refused("More than one name for PRIMARY KEY constraint provided: "
                    + String.join(",", names.stream().map(String::valueOf).toList()));
        }
        for (String name : names) {
            if (name != null && name.isEmpty()) {
                throw ColumnDraft.refused("The name of primary key constraint must not be empty,"
                        + " please either use a name or remove the CONSTRAINT keyword");
            }
            target.primaryKeyName(name);
        }
    }
}
