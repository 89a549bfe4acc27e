package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.analyze.UsedColumn;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.CheckConstraint;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.View;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.sql.tree.RoleStatement.Level;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** The rows of {@code information_schema}. */
final class InformationSchema {
    static final String NAME = "information_schema";

    /** Schemas whose keys {@code key_column_usage} leaves out. */
    private static final Set<String> WITHOUT_KEYS = Set.of(NAME, "sys", Catalog.BLOB, PgCatalog.NAME);

    private final Catalog catalog;
    private final RelationInfos relations;
    private final Visibility visibility;
    private final RoleTables roles;
    private final SystemTables tables;

    InformationSchema(Catalog catalog, SystemTables tables, Visibility visibility, RoleTables roles) {
        this.catalog = catalog;
        this.relations = new RelationInfos(catalog);
        this.visibility = visibility;
        this.roles = roles;
        this.tables = tables;
    }

    private ObjectType settingsType(String table) {
        return (ObjectType) tables.get(NAME, table).column("settings").type();
    }

    Map<String, RowSupplier> rows() {
        return Map.ofEntries(
                Map.entry("schemata", this::schemata),
                Map.entry("tables", this::tables),
                Map.entry("table_partitions", this::partitions),
                Map.entry("columns", context -> visible(context).flatMap(ColumnRow::of)),
                Map.entry("table_constraints", this::constraints),
                Map.entry("key_column_usage", this::keyColumns),
                Map.entry("views", this::views),
                Map.entry("view_column_usage", this::viewColumnUsage),
                Map.entry("routines", context -> Routines.rows(catalog)),
                Map.entry("sql_features", context -> SqlFeatures.rows()),
                Map.entry("character_sets", context -> Stream.of(Map.of())),
                Map.entry("collations", context -> Stream.of(Map.of())),
                Map.entry("enabled_roles", roles::enabled),
                Map.entry("applicable_roles", roles::applicable),
                Map.entry("administrable_role_authorizations", roles::administrable),
                Map.entry("role_table_grants", context -> roles.tableGrants(context, catalog)));
    }

    private Stream<RelationInfo> visible(EvalContext context) {
        return relations.all().filter(relation -> visibility.ofRelation(context, relation.fullName()));
    }

    private Stream<RelationInfo> visibleTables(EvalContext context) {
        return relations
                .all()
                .filter(relation -> !relation.isView())
                .filter(relation -> visibility.of(context, Level.TABLE, relation.fullName()));
    }

    private Stream<Map<String, @Nullable Object>> tables(EvalContext context) {
        TableRows rows = new TableRows(settingsType("tables"));
        return visible(context).map(rows::of);
    }

    private Stream<Map<String, @Nullable Object>> schemata(EvalContext context) {
        return catalog.schemas().stream()
                .filter(schema -> visibility.of(context, Level.SCHEMA, schema))
                .map(schema -> Row.of("schema_name", schema).done());
    }

    private Stream<Map<String, @Nullable Object>> partitions(EvalContext context) {
        PartitionRows partitionRows = new PartitionRows(settingsType("table_partitions"));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        visibleTables(context).forEach(relation -> {
            Table table = relation.stored();
            if (table != null) {
                table.definition()
                        .partitions()
                        .values()
                        .forEach(partition -> rows.add(partitionRows.of(table.definition(), partition)));
            }
        });
        return rows.stream();
    }

    private Stream<Map<String, @Nullable Object>> constraints(EvalContext context) {
        List<Map<String, @Nullable Object>> keys = new ArrayList<>();
        List<Map<String, @Nullable Object>> notNull = new ArrayList<>();
        List<Map<String, @Nullable Object>> checks = new ArrayList<>();
        relations
                .all()
                .filter(relation -> visibility.of(context, Level.TABLE, relation.fullName()))
                .forEach(relation -> {
                    if (!relation.primaryKey().isEmpty()) {
                        keys.add(constraint(relation, relation.keyName(), "PRIMARY KEY"));
                    }
                    for (ColumnInfo column : relation.columns()) {
                        if (!column.nullable()) {
                            notNull.add(constraint(relation, notNullName(relation, column), "CHECK"));
                        }
                    }
                    for (CheckConstraint check : relation.checks()) {
                        checks.add(constraint(relation, check.name(), "CHECK"));
                    }
                });
        return Stream.of(keys, notNull, checks).flatMap(List::stream);
    }

    private static String notNullName(RelationInfo relation, ColumnInfo column) {
        return String.join(
                "_",
                relation.name().schema(),
                relation.name().name(),
                column.path().root(),
                "not_null");
    }

    private static Map<String, @Nullable Object> constraint(RelationInfo relation, String name, String type) {
        return Row.of("constraint_schema", relation.name().schema())
                .and("constraint_name", name)
                .and("table_schema", relation.name().schema())
                .and("table_name", relation.name().name())
                .and("constraint_type", type)
                .done();
    }

    private Stream<Map<String, @Nullable Object>> keyColumns(EvalContext context) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        visibleTables(context)
                .filter(relation -> !WITHOUT_KEYS.contains(relation.name().schema()))
                .forEach(relation -> {
                    int position = 1;
                    for (ColumnPath column : relation.primaryKey()) {
                        rows.add(Row.of("constraint_schema", relation.name().schema())
                                .and("constraint_name", relation.keyName())
                                .and("table_schema", relation.name().schema())
                                .and("table_name", relation.name().name())
                                .and("column_name", column.root())
                                .and("ordinal_position", position)
                                .done());
                        position++;
                    }
                });
        return rows.stream();
    }

    private Stream<Map<String, @Nullable Object>> views(EvalContext context) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        relations.all().forEach(relation -> {
            if (relation.object() instanceof View view && visibility.of(context, Level.VIEW, relation.fullName())) {
                rows.add(Row.of("table_schema", relation.name().schema())
                        .and("table_name", relation.name().name())
                        .and("view_definition", definition(relation, view))
                        .and("owner", view.owner())
                        .done());
            }
        });
        return rows.stream();
    }

    /** The query of a view, with CrateDB's warning when it does not work any more. */
    static String definition(RelationInfo relation, View view) {
        return relation.isCorruptView() ? "/* Corrupted view, needs fix */\n" + view.definition() : view.definition();
    }

    private Stream<Map<String, @Nullable Object>> viewColumnUsage(EvalContext context) {
        ViewColumns columns = new ViewColumns(catalog);
        return relations
                .all()
                .filter(relation -> relation.isView() && !relation.isCorruptView())
                .flatMap(view -> columns.usedBy((View) view.object()).stream()
                        .filter(used -> visibility.of(
                                context, Level.TABLE, used.relation().toString()))
                        .map(used -> usage(view.name(), used)));
    }

    private static Map<String, @Nullable Object> usage(RelationName view, UsedColumn used) {
        return Row.of("view_schema", view.schema())
                .and("view_name", view.name())
                .and("table_schema", used.relation().schema())
                .and("table_name", used.relation().name())
                .and("column_name", used.column())
                .done();
    }
}
