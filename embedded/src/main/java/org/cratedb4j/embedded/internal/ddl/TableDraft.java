package org.cratedb4j.embedded.internal.ddl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.ColumnIndex;
import org.cratedb4j.embedded.internal.catalog.ColumnNames;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.ColumnConstraint;
import org.cratedb4j.embedded.internal.sql.tree.ColumnDefinition;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Properties;
import org.cratedb4j.embedded.internal.sql.tree.TableElement;
import org.cratedb4j.embedded.internal.sql.tree.TypeName;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/**
 * The columns and constraints of CREATE TABLE or ADD COLUMN while they are read. First all columns are named, so that expressions may use
 * those that come later; then their constraints are looked at.
 */
final class TableDraft {
    private final RelationName table;
    private final TableDefinitionBuilder existing;
    private final DdlContext context;
    private final Map<ColumnPath, ColumnDraft> columns = new LinkedHashMap<>();
    private final Map<String, NamedIndex> indexes = new LinkedHashMap<>();
    private final List<ColumnPath> order = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    /** An index of several columns. */
    record NamedIndex(List<ColumnPath> columns, ColumnIndex index) {}

    /** A CHECK and, when it belongs to one column, that column. */
    record Check(
            @Nullable String name,
            Expression expression,
            @Nullable ColumnPath column) {}

    /** @param existing the columns that are there already */
    TableDraft(RelationName table, TableDefinitionBuilder existing, DdlContext context) {
        this.table = table;
        this.existing = existing;
        this.context = context;
    }

    RelationName table() {
        return table;
    }

    Collection<ColumnDraft> columns() {
        return columns.values();
    }

    /** The paths of columns and the names of indexes, in the order in which they were declared. */
    List<ColumnPath> order() {
        return order;
    }

    /** A declared index; null when there is none. */
    @Nullable
    NamedIndex index(String name) {
        return indexes.get(name);
    }

    List<Check> checks() {
        return checks;
    }

    /** A declared column; null when there is none. */
    @Nullable
    ColumnDraft column(ColumnPath path) {
        return columns.get(path);
    }

    void read(List<? extends TableElement> elements) {
        for (TableElement element : elements) {
            if (element instanceof ColumnDefinition column) {
                ColumnPath path =
                        ColumnNames.path(column.name().column(), column.name().path());
                declareParents(path);
                declare(path, ColumnTypes.of(column.type()));
            } else if (element instanceof TableElement.Index index) {
                ColumnNames.requireValid(index.name());
                requireNew(ColumnPath.of(index.name()));
                order.add(ColumnPath.of(index.name()));
            }
        }
        for (TableElement element : elements) {
            if (element instanceof ColumnDefinition column) {
                constrain(
                        new ColumnPath(
                                column.name().column().last(), column.name().path()),
                        column);
            } else if (element instanceof TableElement.PrimaryKey key) {
                readPrimaryKey(key);
            } else if (element instanceof TableElement.Check check) {
                checks.add(new Check(check.name(), check.expression(), null));
            } else if (element instanceof TableElement.Index index) {
                readIndex(index);
            }
        }
    }

    /** Objects around a new column that are not there come with it. */
    private void declareParents(ColumnPath path) {
        if (!path.isRoot() && typeOf(path.parent()) == null) {
            declareParents(path.parent());
            declare(path.parent(), DataTypes.OBJECT);
        }
    }

    private void declare(ColumnPath path, DataType type) {
        requireNew(path);
        if (type instanceof ArrayType && ArrayType.unnest(type).id() == TypeId.FLOAT_VECTOR) {
            throw ColumnDraft.unsupported("Arrays of float_vector are not supported");
        }
        columns.put(path, new ColumnDraft(path, type));
        order.add(path);
        if (ArrayType.unnest(type) instanceof ObjectType object) {
            object.inner().forEach((key, inner) -> {
                ColumnNames.requireValidKey(key);
                declare(path.child(key), inner);
            });
        }
    }

    private void requireNew(ColumnPath path) {
        if (existing.column(path) != null) {
            throw ColumnDraft.refused("The table " + table + " already has a column named " + path);
        }
        if (order.contains(path)) {
            throw ColumnDraft.refused("column \"" + path + "\" specified more than once");
        }
    }

    private void constrain(ColumnPath path, ColumnDefinition definition) {
        ColumnDraft column = required(path);
        for (ColumnConstraint constraint : definition.constraints()) {
            constrain(column, constraint);
        }
        TypeName.ObjectOf object = ColumnTypes.object(definition.type());
        if (object != null) {
            for (ColumnDefinition inner : object.columns()) {
                constrain(path.child(inner.name().column().last()), inner);
            }
        }
        String obstacle = column.generated == null ? column.type.storageObstacle() : null;
        if (obstacle != null) {
            throw ColumnDraft.unsupported(obstacle);
        }
    }

    private void constrain(ColumnDraft column, ColumnConstraint constraint) {
        if (constraint instanceof ColumnConstraint.NotNull) {
            column.notNull();
        } else if (constraint instanceof ColumnConstraint.Nullability) {
            column.explicitlyNullable();
        } else if (constraint instanceof ColumnConstraint.PrimaryKey key) {
            readPrimaryKey(column, key.name());
        } else if (constraint instanceof ColumnConstraint.Check check) {
            readCheck(column, check);
        } else if (constraint instanceof ColumnConstraint.Default value) {
            readDefault(column, value.expression());
        } else if (constraint instanceof ColumnConstraint.Generated generated) {
            DefinitionColumns.of(generated.expression());
            column.generated = generated.expression();
        } else if (constraint instanceof ColumnConstraint.NoIndex) {
            column.index(ColumnIndex.Method.OFF, Map.of());
        } else if (constraint instanceof ColumnConstraint.Index index) {
            ColumnIndex.Method method = IndexOptions.method(index.method());
            column.index(method, indexOptions(column.path, method, index.options()));
        } else if (constraint instanceof ColumnConstraint.Storage storage) {
            readStorage(column, storage);
        }
    }

    private void readPrimaryKey(TableElement.PrimaryKey key) {
        for (Expression expression : key.columns()) {
            ColumnPath path = DefinitionColumns.columnOf(expression);
            ColumnDraft column = path == null ? null : columns.get(path);
            if (column == null) {
                throw unknown(path == null ? expression : path);
            }
            readPrimaryKey(column, key.name());
        }
    }

    private void readPrimaryKey(ColumnDraft column, @Nullable String constraintName) {
        for (ColumnPath parent = column.path; !parent.isRoot(); parent = parent.parent()) {
            ColumnDraft around = columns.get(parent.parent());
            if (around != null && around.type instanceof ArrayType) {
                throw ColumnDraft.unsupported(
                        "Cannot use column \"" + column.path.leaf() + "\" as primary key within an array object");
            }
        }
        column.primaryKey(constraintName);
    }

    private void readCheck(ColumnDraft column, ColumnConstraint.Check check) {
        for (ColumnPath named : DefinitionColumns.of(check.expression())) {
            if (!named.equals(column.path)) {
                throw ColumnDraft.unsupported("CHECK constraint on column `" + column.path
                        + "` cannot refer to column `" + named
                        + "`. Use full path to refer to a sub-column or a table check constraint instead");
            }
        }
        checks.add(new Check(check.name(), check.expression(), column.path));
    }

    private static void readDefault(ColumnDraft column, Expression expression) {
        if (column.type instanceof ObjectType) {
            throw ColumnDraft.refused("Default values are not allowed for object columns: " + column.path);
        }
        DefaultValue.requireNoColumns(column.path, expression);
        column.defaultValue = expression;
    }

    private void readStorage(ColumnDraft column, ColumnConstraint.Storage storage) {
        context.values(storage.options()).forEach((name, value) -> {
            if (!name.equals("columnstore")) {
                throw ColumnDraft.refused(
                        "Invalid STORAGE WITH option `" + name + "` for column `" + column.path + "`");
            }
            column.columnStore(Boolean.TRUE.equals(DataTypes.BOOLEAN.implicitCast(value)));
        });
    }

    private void readIndex(TableElement.Index index) {
        ColumnIndex.Method method = IndexOptions.method(index.method());
        List<ColumnPath> covered = new ArrayList<>();
        for (Expression expression : index.columns()) {
            ColumnPath path = DefinitionColumns.columnOf(expression);
            ColumnDraft column = path == null ? null : columns.get(path);
            if (path == null || column == null) {
                throw unknown(path == null ? expression : path);
            }
            if (ArrayType.unnest(column.type).id() != TypeId.TEXT) {
                throw ColumnDraft.refused("INDEX source columns require `string` types. Cannot use `" + path + "` ("
                        + column.type.name() + ") as source for `" + index.name() + "`");
            }
            if (covered.contains(path)) {
                throw ColumnDraft.refused("Index " + index.name() + " contains duplicate columns");
            }
            covered.add(path);
        }
        Map<String, Object> options = indexOptions(ColumnPath.of(index.name()), method, index.options());
        indexes.put(index.name(), new NamedIndex(covered, new ColumnIndex(method, options, true)));
    }

    private Map<String, Object> indexOptions(ColumnPath path, ColumnIndex.Method method, Properties written) {
        Map<String, Object> options = IndexOptions.of(method, context.values(written));
        Object analyzer = options.get("analyzer");
        if (analyzer != null && !AnalyzerExecutor.exists(context.catalog(), analyzer.toString())) {
            throw ColumnDraft.refused("Analyzer \"" + analyzer + "\" not found for column \"" + path + "\"");
        }
        return options;
    }

    private ColumnDraft required(ColumnPath path) {
        ColumnDraft column = columns.get(path);
        if (column == null) {
            throw unknown(path);
        }
        return column;
    }

    /** The type of a column, declared or there already; null when there is no such column. */
    @Nullable
    DataType typeOf(ColumnPath path) {
        ColumnDraft column = columns.get(path);
        if (column != null) {
            return column.type;
        }
        TableColumn known = existing.column(path);
        return known == null ? null : known.type();
    }

    static CrateError unknown(Object column) {
        return new CrateError(ErrorKind.COLUMN_UNKNOWN, "Column " + column + " unknown");
    }
}
