package org.cratedb4j.embedded.internal.system;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cratedb4j.embedded.internal.catalog.BlobTable;
import org.cratedb4j.embedded.internal.catalog.CheckConstraint;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.types.CatalogObject;
import org.cratedb4j.embedded.internal.types.Oids;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as {@code information_schema} and {@code pg_catalog} describe it.
 *
 * @param object what the catalog has
 * @param columns all columns, by ordinal; none of a view whose query does not work any more
 * @param primaryKey the columns of the primary key; empty without one
 */
record RelationInfo(SchemaObject object, List<ColumnInfo> columns, List<ColumnPath> primaryKey) {
    RelationName name() {
        return object.name();
    }

    /** Its full name in one text. */
    String fullName() {
        return object.name().schema() + "." + object.name().name();
    }

    /** Whether it describes other relations, and everybody may see it. */
    boolean isOfCatalog() {
        return name().schema().equals(PgCatalog.NAME) || name().schema().equals(InformationSchema.NAME);
    }

    boolean isView() {
        return object instanceof View;
    }

    /** Its definition, when it is a table that CREATE TABLE made. */
    @Nullable
    Table stored() {
        return object instanceof Table table ? table : null;
    }

    /** Whether it has shards. */
    boolean isSharded() {
        return object instanceof Table || object instanceof BlobTable;
    }

    boolean isCorruptView() {
        return isView() && columns.isEmpty();
    }

    CatalogObject oid() {
        return new CatalogObject(isView() ? Oids.view(fullName()) : Oids.table(fullName()), fullName());
    }

    /** The index that stands for the primary key. */
    CatalogObject keyOid() {
        List<String> columnNames = primaryKey.stream().map(ColumnPath::root).toList();
        return new CatalogObject(Oids.primaryKey(fullName(), columnNames), fullName());
    }

    /** The name of the primary key constraint. */
    String keyName() {
        Table table = stored();
        String given = table == null ? null : table.definition().primaryKeyName();
        return given == null ? name().name() + "_pkey" : given;
    }

    List<CheckConstraint> checks() {
        Table table = stored();
        return table == null ? List.of() : table.definition().checks();
    }

    /** The ordinals of columns that there were once. */
    IntStream droppedColumns() {
        Table table = stored();
        if (table == null) {
            return IntStream.empty();
        }
        Set<Integer> taken = new HashSet<>();
        table.definition().columns().forEach(column -> taken.add(column.ordinal()));
        table.definition().indexes().forEach(index -> taken.add(index.ordinal()));
        return IntStream.rangeClosed(1, table.definition().lastOrdinal()).filter(ordinal -> !taken.contains(ordinal));
    }

    int topLevelColumns() {
        return (int) columns.stream().filter(column -> column.path().isRoot()).count();
    }

    /** The ordinal of a column that there is. */
    int ordinal(ColumnPath path) {
        for (ColumnInfo column : columns) {
            if (column.path().equals(path)) {
                return column.ordinal();
            }
        }
        throw new IllegalArgumentException(path + " is not in " + name());
    }
}
