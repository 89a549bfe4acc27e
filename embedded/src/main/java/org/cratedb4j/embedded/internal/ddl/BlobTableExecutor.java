package org.cratedb4j.embedded.internal.ddl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.BlobTable;
import org.cratedb4j.embedded.internal.catalog.Catalog;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SchemaObject;
import org.cratedb4j.embedded.internal.catalog.TableSettings;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.AlterTable;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.QualifiedName;
import org.cratedb4j.embedded.internal.sql.tree.TableStatement.CreateBlobTable;

/** Runs CREATE BLOB TABLE and ALTER BLOB TABLE. */
final class BlobTableExecutor {
    private static final int DEFAULT_SHARDS = 4;
    private static final Set<String> SETTINGS =
            Set.of(TableSettings.REPLICAS, "blobs_path", "blocks.read_only_allow_delete");

    private final DdlContext context;

    BlobTableExecutor(DdlContext context) {
        this.context = context;
    }

    /** The full name of a blob table. */
    static RelationName name(QualifiedName name) {
        List<String> parts = name.parts();
        if (parts.size() > 2) {
            throw ColumnDraft.refused("Invalid tableName \"" + name + "\"");
        }
        if (parts.size() == 2 && !parts.get(0).equals(Catalog.BLOB)) {
            throw ColumnDraft.refused(
                    "The Schema \"" + parts.get(0) + "\" isn't valid in a [CREATE | ALTER] BLOB TABLE clause");
        }
        return new RelationName(Catalog.BLOB, name.last());
    }

    /** What an ALTER TABLE or ALTER BLOB TABLE is about. */
    static SchemaObject resolve(DdlContext context, AlterTable.Target target) {
        QualifiedName name = target.table().table();
        List<String> parts = name.parts();
        if (target.blob()) {
            RelationName full = name(name);
            parts = List.of(full.schema(), full.name());
        }
        return context.catalog().resolve(parts, context.searchPath());
    }

    void create(CreateBlobTable statement) {
        RelationName name = name(statement.table());
        RelationNames.requireCreatable(name);
        if (context.catalog().find(name) != null) {
            throw new CrateError(ErrorKind.RELATION_EXISTS, "Relation '" + name + "' already exists.");
        }
        Expression shards = statement.shards();
        int count = shards == null ? DEFAULT_SHARDS : TableClauses.shards(context.value(shards));
        Map<String, Object> settings = read(context.values(statement.options()));
        RelationNames.requireValid(name);
        context.catalog().createBlobTable(name, context.catalog().nextTableId(), count, settings);
    }

    void set(BlobTable table, Map<String, Object> changes) {
        Map<String, Object> settings = new HashMap<>(table.settings());
        settings.putAll(read(changes));
        context.catalog().replaceSettings(table, settings);
    }

    void reset(BlobTable table, List<String> names) {
        Map<String, Object> settings = new HashMap<>(table.settings());
        names.forEach(BlobTableExecutor::requireKnown);
        settings.keySet().removeAll(names);
        context.catalog().replaceSettings(table, settings);
    }

    private static Map<String, Object> read(Map<String, Object> values) {
        Map<String, Object> settings = new HashMap<>();
        values.forEach((name, value) -> {
            requireKnown(name);
            settings.put(name, name.equals("blobs_path") ? value.toString() : TableSettings.read(name, value, true));
        });
        return settings;
    }

    private static void requireKnown(String name) {
        if (!SETTINGS.contains(name)) {
            throw ColumnDraft.refused("Invalid property \"" + name + "\" passed to [ALTER | CREATE] TABLE statement");
        }
    }
}
