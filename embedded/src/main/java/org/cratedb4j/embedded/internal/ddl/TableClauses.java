package org.cratedb4j.embedded.internal.ddl;

import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.catalog.ColumnIndex;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.TableDefinitionBuilder;
import org.cratedb4j.embedded.internal.catalog.TableSettings;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.TableStatement.ClusteredBy;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/** What follows the columns in CREATE TABLE: CLUSTERED, PARTITIONED BY, WITH. */
final class TableClauses {
    private final TableDraft draft;
    private final TableDefinitionBuilder target;
    private final DdlContext context;

    TableClauses(TableDraft draft, TableDefinitionBuilder target, DdlContext context) {
        this.draft = draft;
        this.target = target;
        this.context = context;
    }

    void partition(List<Expression> columns, @Nullable ClusteredBy clusteredBy) {
        ColumnPath routing = clusteredBy == null || clusteredBy.column() == null ? null : column(clusteredBy.column());
        for (Expression expression : columns) {
            ColumnPath path = column(expression);
            if (path.isRoot() && draft.index(path.root()) != null) {
                throw ofFullText(path);
            }
            requirePartitionable(path);
            if (path.equals(routing)) {
                throw ColumnDraft.refused("Cannot use CLUSTERED BY column `" + routing + "` in PARTITIONED BY clause");
            }
            target.partitionedBy().add(path);
        }
    }

    private void requirePartitionable(ColumnPath path) {
        ColumnDraft column = required(path);
        boolean keyed = draft.columns().stream().anyMatch(other -> other.primaryKey);
        if (keyed && !column.primaryKey) {
            throw ColumnDraft.refused("Cannot use non primary key column '" + path
                    + "' in PARTITIONED BY clause if primary key is set on table");
        }
        if (!isPrimitive(column)) {
            throw ColumnDraft.refused(
                    "Cannot use column " + path + " of type " + column.type + " in PARTITIONED BY clause");
        }
        for (ColumnPath inner = path; !inner.isRoot(); inner = inner.parent()) {
            if (draft.typeOf(inner.parent()) instanceof ArrayType) {
                throw ColumnDraft.refused("Cannot use array column " + path + " in PARTITIONED BY clause");
            }
        }
        if (column.index().method() == ColumnIndex.Method.FULLTEXT) {
            throw ofFullText(path);
        }
    }

    private static CrateError ofFullText(ColumnPath path) {
        return ColumnDraft.refused("Cannot use column " + path + " with fulltext index in PARTITIONED BY clause");
    }

    private static boolean isPrimitive(ColumnDraft column) {
        return !(column.type instanceof ArrayType)
                && !(column.type instanceof ObjectType)
                && column.type.id() != TypeId.GEO_SHAPE
                && column.type.id() != TypeId.GEO_POINT
                && column.type.id() != TypeId.FLOAT_VECTOR
                && column.type.id() != TypeId.BIT;
    }

    void cluster(@Nullable ClusteredBy clusteredBy) {
        if (clusteredBy == null) {
            return;
        }
        Expression shards = clusteredBy.shards();
        if (shards != null) {
            target.shards(shards(context.value(shards)));
        }
        Expression expression = clusteredBy.column();
        if (expression == null) {
            return;
        }
        ColumnPath path = column(expression);
        required(path);
        if (!target.primaryKey().isEmpty() && !target.primaryKey().contains(path)) {
            throw ColumnDraft.refused(
                    "Clustered by column `" + path + "` must be part of primary keys: " + target.primaryKey());
        }
        target.clusteredBy(path);
    }

    static int shards(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            throw ColumnDraft.refused("invalid number '" + value + "'");
        }
        Integer shards = (Integer) DataTypes.INTEGER.implicitCast(number);
        if (shards == null || shards < 1) {
            throw ColumnDraft.refused("num_shards in CLUSTERED clause must be greater than 0");
        }
        return shards;
    }

    void options(Map<String, Object> values) {
        values.forEach((name, value) -> applySetting(target, name, TableSettings.read(name, value, true)));
    }

    /** Puts a setting where it belongs. */
    static void applySetting(TableDefinitionBuilder target, String name, Object value) {
        if (name.equals(TableSettings.COLUMN_POLICY)) {
            target.policy("dynamic".equals(value) ? ColumnPolicy.DYNAMIC : ColumnPolicy.STRICT);
        } else {
            target.settings().put(name, value);
        }
    }

    private static ColumnPath column(Expression expression) {
        ColumnPath path = DefinitionColumns.columnOf(expression);
        if (path == null) {
            throw ColumnDraft.refused("Expression must be a column: " + expression);
        }
        return path;
    }

    private ColumnDraft required(ColumnPath path) {
        ColumnDraft column = draft.column(path);
        if (column == null) {
            throw TableDraft.unknown(path);
        }
        return column;
    }
}
