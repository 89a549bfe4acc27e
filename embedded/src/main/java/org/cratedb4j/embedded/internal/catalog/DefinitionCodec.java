package org.cratedb4j.embedded.internal.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cratedb4j.embedded.internal.types.ColumnPolicy;
import org.jspecify.annotations.Nullable;

/** Definitions of tables as named values, for the store. The names are part of the file format. */
final class DefinitionCodec {
    private DefinitionCodec() {}

    static Map<String, @Nullable Object> encode(TableDefinition table) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("id", table.id());
        fields.put("columns", encodeAll(table.columns(), DefinitionCodec::encode));
        fields.put("primaryKey", encodeAll(table.primaryKey(), DefinitionCodec::encode));
        fields.put("primaryKeyName", table.primaryKeyName());
        ColumnPath clusteredBy = table.clusteredBy();
        fields.put("clusteredBy", clusteredBy == null ? null : encode(clusteredBy));
        fields.put("shards", table.shards());
        fields.put("partitionedBy", encodeAll(table.partitionedBy(), DefinitionCodec::encode));
        fields.put("policy", table.policy().name());
        fields.put("checks", encodeAll(table.checks(), DefinitionCodec::encode));
        fields.put("indexes", encodeAll(table.indexes(), DefinitionCodec::encode));
        fields.put("settings", table.settings());
        fields.put("partitions", encodeAll(List.copyOf(table.partitions().values()), DefinitionCodec::encode));
        fields.put("closed", table.closed());
        fields.put("lastOrdinal", table.lastOrdinal());
        fields.put("lastSlot", table.lastSlot());
        return fields;
    }

    static TableDefinition decode(RelationName name, Fields fields) {
        Map<String, Partition> partitions = new HashMap<>();
        for (Partition partition : fields.list("partitions", DefinitionCodec::partition)) {
            partitions.put(partition.ident(), partition);
        }
        Object clusteredBy = fields.get("clusteredBy");
        return new TableDefinition(
                name,
                fields.number("id"),
                fields.list("columns", DefinitionCodec::column),
                fields.list("primaryKey", DefinitionCodec::path),
                fields.textOrNull("primaryKeyName"),
                clusteredBy == null ? null : path(clusteredBy),
                fields.number("shards"),
                fields.list("partitionedBy", DefinitionCodec::path),
                ColumnPolicy.valueOf(fields.text("policy")),
                fields.list("checks", DefinitionCodec::check),
                fields.list("indexes", DefinitionCodec::tableIndex),
                fields.map("settings"),
                partitions,
                fields.flag("closed"),
                fields.number("lastOrdinal"),
                fields.number("lastSlot"));
    }

    private static <T> List<Object> encodeAll(List<T> elements, Function<T, Object> encode) {
        return elements.stream().map(encode).toList();
    }

    private static List<Object> encode(ColumnPath path) {
        return List.of(path.root(), path.keys());
    }

    private static ColumnPath path(Object saved) {
        List<?> parts = (List<?>) saved;
        List<String> keys =
                ((List<?>) parts.get(1)).stream().map(String.class::cast).toList();
        return new ColumnPath((String) parts.get(0), keys);
    }

    private static Map<String, @Nullable Object> encode(TableColumn column) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("path", encode(column.path()));
        fields.put("type", TypeCodec.encode(column.type()));
        fields.put("ordinal", column.ordinal());
        fields.put("slot", column.slot());
        fields.put("nullable", column.nullable());
        fields.put("default", encode(column.defaultValue()));
        fields.put("generated", encode(column.generated()));
        fields.put("index", encode(column.index()));
        return fields;
    }

    private static TableColumn column(Object saved) {
        Fields fields = Fields.of(saved);
        return new TableColumn(
                path(Objects.requireNonNull(fields.get("path"))),
                TypeCodec.decode(fields.list("type")),
                fields.number("ordinal"),
                fields.number("slot"),
                fields.flag("nullable"),
                expression(fields.get("default")),
                expression(fields.get("generated")),
                index(Fields.of(fields.get("index"))));
    }

    private static @Nullable Object encode(@Nullable SqlExpression expression) {
        return expression == null ? null : List.of(expression.sql(), expression.display());
    }

    private static @Nullable SqlExpression expression(@Nullable Object saved) {
        return saved instanceof List<?> texts ? new SqlExpression((String) texts.get(0), (String) texts.get(1)) : null;
    }

    private static Map<String, @Nullable Object> encode(ColumnIndex index) {
        return Map.of(
                "method", index.method().name(),
                "options", index.options(),
                "columnStore", index.columnStore(),
                "analyzers",
                        encodeAll(
                                index.analyzers(),
                                analyzer -> List.of(analyzer.name(), AnalyzerCodec.encode(analyzer))));
    }

    private static ColumnIndex index(Fields fields) {
        return new ColumnIndex(
                ColumnIndex.Method.valueOf(fields.text("method")),
                fields.map("options"),
                fields.flag("columnStore"),
                fields.list("analyzers", DefinitionCodec::analyzer));
    }

    private static Analyzer analyzer(Object saved) {
        List<?> parts = (List<?>) saved;
        return AnalyzerCodec.decode((String) parts.get(0), Fields.of(parts.get(1)));
    }

    private static Object encode(TableIndex index) {
        return Map.of(
                "name", index.name(),
                "ordinal", index.ordinal(),
                "columns", encodeAll(index.columns(), DefinitionCodec::encode),
                "index", encode(index.index()));
    }

    private static TableIndex tableIndex(Object saved) {
        Fields fields = Fields.of(saved);
        return new TableIndex(
                fields.text("name"),
                fields.number("ordinal"),
                fields.list("columns", DefinitionCodec::path),
                index(Fields.of(fields.get("index"))));
    }

    private static Object encode(CheckConstraint check) {
        return List.of(
                check.name(), check.expression().sql(), check.expression().display());
    }

    private static CheckConstraint check(Object saved) {
        List<?> texts = (List<?>) saved;
        return new CheckConstraint(
                (String) texts.get(0), new SqlExpression((String) texts.get(1), (String) texts.get(2)));
    }

    private static Object encode(Partition partition) {
        return Map.of(
                "values", partition.values(),
                "shards", partition.shards(),
                "settings", partition.settings(),
                "closed", partition.closed());
    }

    private static Partition partition(Object saved) {
        Fields fields = Fields.of(saved);
        List<@Nullable String> values = fields.list("values", String.class::cast);
        return new Partition(values, fields.number("shards"), fields.map("settings"), fields.flag("closed"));
    }
}
