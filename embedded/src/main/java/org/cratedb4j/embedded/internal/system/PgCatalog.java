package org.cratedb4j.embedded.internal.system;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.CatalogObject;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.Oids;
import org.cratedb4j.embedded.internal.types.PostgresType;
import org.cratedb4j.embedded.internal.types.PostgresTypes;
import org.cratedb4j.embedded.internal.types.TypeId;
import org.jspecify.annotations.Nullable;

/** The rows of those tables of {@code pg_catalog} that are about schemas, tables and columns. */
final class PgCatalog {
    static final String NAME = "pg_catalog";

    /** What a table says whose rows ANALYZE has not counted. */
    private static final float NEVER_COUNTED = -1f;

    private static final Integer NO_MODIFIER = -1;

    private final Catalog catalog;
    private final RelationInfos relations;
    private final Visibility visibility;

    PgCatalog(Catalog catalog, Visibility visibility) {
        this.catalog = catalog;
        this.relations = new RelationInfos(catalog);
        this.visibility = visibility;
    }

    Map<String, RowSupplier> rows() {
        return Map.of(
                "pg_namespace", this::namespaces,
                "pg_class", this::classes,
                "pg_attribute", this::attributes,
                "pg_index", context -> indexes(),
                "pg_constraint", this::constraints,
                "pg_tables", this::tables,
                "pg_views", this::views);
    }

    private Stream<RelationInfo> visible(EvalContext context) {
        return relations.all().filter(relation -> visibility.ofRelationOrCatalog(context, relation));
    }

    private Stream<Map<String, @Nullable Object>> namespaces(EvalContext context) {
        return catalog.schemas().stream()
                .filter(schema -> isVisible(context, schema))
                .map(schema -> Row.of("oid", Oids.schema(schema))
                        .and("nspname", schema)
                        .done());
    }

    private boolean isVisible(EvalContext context, String schema) {
        return visibility.of(context, Level.SCHEMA, schema)
                || visible(context)
                        .anyMatch(relation -> relation.name().schema().equals(schema));
    }

    private Stream<Map<String, @Nullable Object>> classes(EvalContext context) {
        List<RelationInfo> all = visible(context).toList();
        Stream<Map<String, @Nullable Object>> tables = all.stream()
                .map(relation ->
                        relationClass(relation, relation.oid(), relation.name().name(), relation.isView() ? "v" : "r"));
        Stream<Map<String, @Nullable Object>> keys = all.stream()
                .filter(relation -> !relation.primaryKey().isEmpty())
                .map(relation -> relationClass(relation, relation.keyOid(), relation.keyName(), "i"));
        return Stream.concat(tables, keys);
    }

    private static Map<String, @Nullable Object> relationClass(
            RelationInfo relation, CatalogObject oid, String name, String kind) {
        return Row.of("oid", oid)
                .and("relname", name)
                .and("relnamespace", Oids.schema(relation.name().schema()))
                .and("reltuples", kind.equals("i") ? 0f : NEVER_COUNTED)
                .and("relkind", kind)
                .and("relnatts", (short) relation.topLevelColumns())
                .done();
    }

    private Stream<Map<String, @Nullable Object>> attributes(EvalContext context) {
        return visible(context)
                .flatMap(relation -> Stream.concat(
                        relation.columns().stream().map(column -> attribute(relation, column)),
                        relation.droppedColumns().mapToObj(ordinal -> droppedAttribute(relation, ordinal))));
    }

    private static Map<String, @Nullable Object> droppedAttribute(RelationInfo relation, int ordinal) {
        return Row.of("attrelid", relation.oid())
                .and("attname", "_dropped_" + ordinal)
                .and("atttypid", 0)
                .and("attnum", ordinal)
                .and("attisdropped", true)
                .done();
    }

    private static Map<String, @Nullable Object> attribute(RelationInfo relation, ColumnInfo column) {
        PostgresType type = PostgresTypes.of(column.type());
        return Row.of("attrelid", relation.oid())
                .and("attname", column.path().toString())
                .and("atttypid", type.oid())
                .and("attlen", (short) type.length())
                .and("attnum", column.ordinal())
                .and("attndims", column.type() instanceof ArrayType ? 1 : 0)
                .and("atttypmod", modifier(column.type()))
                .and("attnotnull", !column.nullable())
                .and("attgenerated", column.generated() == null ? "" : "s")
                .done();
    }

    private static @Nullable Integer modifier(DataType type) {
        return type.id() == TypeId.BIT ? type.characterMaximumLength() : NO_MODIFIER;
    }

    private Stream<Map<String, @Nullable Object>> indexes() {
        return relations
                .all()
                .filter(relation -> !relation.primaryKey().isEmpty())
                .map(relation -> {
                    List<Integer> key = relation.primaryKey().stream()
                            .map(relation::ordinal)
                            .toList();
                    return Row.of("indexrelid", relation.keyOid())
                            .and("indrelid", relation.oid())
                            .and("indnkeyatts", (short) key.size())
                            .and("indkey", key)
                            .done();
                });
    }

    private Stream<Map<String, @Nullable Object>> constraints(EvalContext context) {
        List<Constraint> all = visible(context)
                .filter(relation -> !relation.isView())
                .flatMap(Constraint::of)
                .toList();
        return IntStream.rangeClosed(0, 1)
                .boxed()
                .flatMap(pass -> all.stream().filter(constraint -> constraint.isPrimaryKey() == (pass == 0)))
                .map(PgCatalog::constraint);
    }

    private static Map<String, @Nullable Object> constraint(Constraint constraint) {
        RelationInfo relation = constraint.relation();
        return Row.of("oid", constraint.oid())
                .and("conname", constraint.name())
                .and("connamespace", Oids.schema(relation.name().schema()))
                .and("contype", constraint.isPrimaryKey() ? "p" : "c")
                .and("conrelid", relation.oid().oid())
                .and("conkey", constraint.columns())
                .done();
    }

    private Stream<Map<String, @Nullable Object>> tables(EvalContext context) {
        return relations
                .all()
                .filter(relation -> !relation.isView())
                .filter(relation -> visibility.of(context, Level.TABLE, relation.fullName()))
                .map(relation -> Row.of("schemaname", relation.name().schema())
                        .and("tablename", relation.name().name())
                        .done());
    }

    private Stream<Map<String, @Nullable Object>> views(EvalContext context) {
        return relations
                .all()
                .filter(RelationInfo::isView)
                .filter(relation -> visibility.of(context, Level.VIEW, relation.fullName()))
                .map(relation -> {
                    View view = (View) relation.object();
                    return Row.of("schemaname", relation.name().schema())
                            .and("viewname", relation.name().name())
                            .and("viewowner", view.owner())
                            .and("definition", InformationSchema.definition(relation, view))
                            .done();
                });
    }
}
