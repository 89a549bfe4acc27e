package org.cratedb4j.embedded.internal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.catalog.CheckConstraint;
import org.cratedb4j.embedded.internal.catalog.ColumnIndex;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.catalog.TableDefinition;
import org.cratedb4j.embedded.internal.catalog.TableIndex;
import org.cratedb4j.embedded.internal.catalog.TableSettings;
import org.cratedb4j.embedded.internal.sql.Identifiers;
import org.cratedb4j.embedded.internal.types.ArrayType;
import org.cratedb4j.embedded.internal.types.DataType;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.cratedb4j.embedded.internal.types.Literals;
import org.cratedb4j.embedded.internal.types.ObjectType;
import org.jspecify.annotations.Nullable;

/** Writes the CREATE TABLE statement that SHOW CREATE TABLE answers. */
final class TableFormatter {
    private static final String INDENT = "   ";
    private static final String DEFAULT_REPLICAS = "0-1";

    private final TableDefinition table;

    private TableFormatter(TableDefinition table) {
        this.table = table;
    }

    static String format(TableDefinition table) {
        return new TableFormatter(table).statement();
    }

    private String statement() {
        List<String> elements = new ArrayList<>(columns(null, INDENT));
        if (!table.primaryKey().isEmpty()) {
            elements.add(INDENT + constraintName(table.primaryKeyName()) + "PRIMARY KEY " + list(table.primaryKey()));
        }
        for (TableIndex index : table.indexes()) {
            elements.add(INDENT + "INDEX " + Identifiers.quote(index.name()) + " USING "
                    + index.index().method() + " " + list(index.columns()) + analyzer(index.index(), INDENT));
        }
        for (CheckConstraint check : table.checks()) {
            elements.add(INDENT + constraintName(check.name()) + "CHECK("
                    + check.expression().sql() + ")");
        }
        return "CREATE TABLE IF NOT EXISTS " + Identifiers.quote(table.name().schema()) + "."
                + Identifiers.quote(table.name().name()) + " (\n" + String.join(",\n", elements) + "\n)\n" + clustered()
                + (table.partitionedBy().isEmpty() ? "" : "\nPARTITIONED BY " + list(table.partitionedBy()))
                + "\nWITH (\n" + settings() + "\n)";
    }

    private List<String> columns(@Nullable ColumnPath parent, String indent) {
        List<String> columns = new ArrayList<>();
        for (TableColumn column : table.columns()) {
            boolean here = parent == null
                    ? column.path().isRoot()
                    : !column.path().isRoot() && column.path().parent().equals(parent);
            if (here) {
                columns.add(indent + Identifiers.quote(column.path().leaf()) + " "
                        + type(column.type(), column.path(), indent) + constraints(column, indent));
            }
        }
        return columns;
    }

    private String type(DataType type, ColumnPath path, String indent) {
        if (type instanceof ArrayType array) {
            return "ARRAY(" + type(array.inner(), path, indent) + ")";
        }
        if (type instanceof ObjectType object) {
            List<String> inner = columns(path, indent + INDENT);
            String columns = inner.isEmpty() ? "" : " AS (\n" + String.join(",\n", inner) + "\n" + indent + ")";
            return "OBJECT(" + object.policy() + ")" + columns;
        }
        String name =
                type.toString().toUpperCase(Locale.ROOT).replace(",", ", ").replaceAll(", +", ", ");
        return name.startsWith("TEXT(") ? "VARCHAR" + name.substring("TEXT".length()) : name;
    }

    private static String constraints(TableColumn column, String indent) {
        StringBuilder text = new StringBuilder();
        if (column.generated() != null) {
            text.append(" GENERATED ALWAYS AS ").append(column.generated().sql());
        }
        if (column.defaultValue() != null) {
            text.append(" DEFAULT ").append(column.defaultValue().display());
        }
        if (!column.nullable()) {
            text.append(" NOT NULL");
        }
        text.append(index(column, indent));
        if (!column.index().columnStore()) {
            text.append(" STORAGE ").append(properties(Map.of("columnstore", false), indent));
        }
        return text.toString();
    }

    private static String index(TableColumn column, String indent) {
        ColumnIndex index = column.index();
        return switch (index.method()) {
            case PLAIN -> ArrayType.unnest(column.type()).equals(DataTypes.GEO_SHAPE) ? " INDEX USING GEOHASH" : "";
            case OFF -> " INDEX OFF";
            case FULLTEXT -> " INDEX USING FULLTEXT" + analyzer(index, indent);
            default -> " INDEX USING " + index.method() + withOptions(index.options(), indent);
        };
    }

    private static String analyzer(ColumnIndex index, String indent) {
        Object analyzer = index.options().get("analyzer");
        return analyzer == null ? "" : withOptions(Map.of("analyzer", analyzer), indent);
    }

    private static String withOptions(Map<String, Object> options, String indent) {
        return options.isEmpty() ? "" : " " + properties(options, indent);
    }

    private static String properties(Map<String, Object> properties, String indent) {
        return "WITH (\n" + entries(properties, indent + INDENT) + "\n" + indent + ")";
    }

    private static String entries(Map<String, Object> properties, String indent) {
        return new TreeMap<>(properties)
                .entrySet().stream()
                        .map(entry -> indent
                                + (entry.getKey().indexOf('.') < 0 ? entry.getKey() : Identifiers.quote(entry.getKey()))
                                + " = "
                                + literal(entry.getValue()))
                        .collect(Collectors.joining(",\n"));
    }

    private static String literal(Object value) {
        return value instanceof Number || value instanceof Boolean
                ? value.toString()
                : Literals.quote(value.toString());
    }

    private String clustered() {
        String by = table.clusteredBy() == null ? "" : " BY (" + expression(table.clusteredBy()) + ")";
        return "CLUSTERED" + by + " INTO " + table.shards() + " SHARDS";
    }

    private String settings() {
        Map<String, Object> settings = new TreeMap<>(table.settings());
        settings.putIfAbsent(TableSettings.REPLICAS, DEFAULT_REPLICAS);
        settings.put(TableSettings.REPLICAS, String.valueOf(settings.get(TableSettings.REPLICAS)));
        settings.put(TableSettings.COLUMN_POLICY, table.policy().name().toLowerCase(Locale.ROOT));
        return entries(settings, INDENT);
    }

    private static String constraintName(@Nullable String name) {
        return name == null ? "" : "CONSTRAINT " + name + " ";
    }

    private static String list(List<ColumnPath> columns) {
        return columns.stream().map(TableFormatter::expression).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String expression(ColumnPath column) {
        StringBuilder text = new StringBuilder(Identifiers.quote(column.root()));
        column.keys().forEach(key -> text.append("['").append(key).append("']"));
        return text.toString();
    }
}
