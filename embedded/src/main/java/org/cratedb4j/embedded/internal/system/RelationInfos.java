package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.catalog.BlobTable;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Relation;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.SqlExpression;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** Describes all tables and views of a catalog, those of the system included. */
final class RelationInfos {
    private static final ColumnPath DIGEST = ColumnPath.of("digest");

    private final Catalog catalog;
    private final ViewColumns viewColumns;

    RelationInfos(Catalog catalog) {
        this.catalog = catalog;
        this.viewColumns = new ViewColumns(catalog);
    }

    /** All tables and views, by schema and name. */
    Stream<RelationInfo> all() {
        Stream<SchemaObject> system = catalog.systemSchemas().stream().flatMap(schema -> schema.relations().stream());
        return Stream.concat(system, catalog.objects().stream())
                .sorted(Comparator.comparing(SchemaObject::name))
                .map(this::describe);
    }

    private RelationInfo describe(SchemaObject object) {
        if (object instanceof Table table) {
            return stored(table);
        } else if (object instanceof View view) {
            return new RelationInfo(view, viewColumns.of(view), List.of());
        } else if (object instanceof BlobTable) {
            List<ColumnInfo> columns = List.of(
                    new ColumnInfo(DIGEST, DataTypes.TEXT, 0),
                    new ColumnInfo(ColumnPath.of("last_modified"), DataTypes.TIMESTAMP_TZ, 1));
            return new RelationInfo(object, columns, List.of(DIGEST));
        }
        return system((Relation) object);
    }

    private static RelationInfo stored(Table table) {
        List<ColumnInfo> columns = new ArrayList<>();
        for (TableColumn column : table.definition().columns()) {
            columns.add(new ColumnInfo(
                    column.path(),
                    column.type(),
                    column.ordinal(),
                    column.ordinal(),
                    column.nullable(),
                    display(column.defaultValue()),
                    display(column.generated())));
        }
        columns.sort(Comparator.comparingInt(ColumnInfo::ordinal));
        return new RelationInfo(table, columns, table.primaryKey());
    }

    private static @Nullable String display(@Nullable SqlExpression expression) {
        return expression == null ? null : expression.display();
    }

    private static RelationInfo system(Relation relation) {
        Map<String, DataType> types = new TreeMap<>();
        relation.columns().forEach(column -> types.put(column.name(), column.type()));
        List<ColumnInfo> columns = new ArrayList<>();
        types.forEach((name, type) -> addWithInner(columns, relation, ColumnPath.of(name), type));
        return new RelationInfo(relation, columns, relation.primaryKey());
    }

    /** The columns inside an array of objects are arrays themselves. */
    private static void addWithInner(List<ColumnInfo> columns, Relation relation, ColumnPath path, DataType type) {
        boolean required = relation instanceof SystemRelation system
                && system.table().required().contains(path.toString());
        columns.add(new ColumnInfo(path, type, columns.size() + 1, 0, !required, null, null));
        if (ArrayType.unnest(type) instanceof ObjectType object) {
            int dimensions = ArrayType.dimensions(type);
            new TreeMap<>(object.inner())
                    .forEach((key, inner) ->
                            addWithInner(columns, relation, path.child(key), ArrayType.nest(inner, dimensions)));
        }
    }
}
