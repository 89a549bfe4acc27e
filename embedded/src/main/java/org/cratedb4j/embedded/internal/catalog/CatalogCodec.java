package org.cratedb4j.embedded.internal.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The catalog as entries of {@link CatalogStorage}: one per schema, relation and analyzer. Keys are part of the file format. */
final class CatalogCodec {
    private static final String SCHEMA = "schema/";
    private static final String RELATION = "relation/";
    private static final String ANALYZER = "analyzer/";
    private static final String TABLE = "table";
    private static final String BLOB_TABLE = "blob table";
    private static final String VIEW = "view";

    private CatalogCodec() {}

    /** What to save so that {@code before} becomes {@code after}. */
    static Map<String, @Nullable List<@Nullable Object>> difference(CatalogState before, CatalogState after) {
        Map<String, @Nullable List<@Nullable Object>> changes = new HashMap<>();
        compare(before.objects(), after.objects(), name -> RELATION + name, CatalogCodec::encode, changes);
        compare(
                before.analyzers(),
                after.analyzers(),
                name -> ANALYZER + name,
                analyzer -> List.of(AnalyzerCodec.encode(analyzer)),
                changes);
        for (String schema : before.schemas()) {
            if (!after.schemas().contains(schema)) {
                changes.put(SCHEMA + schema, null);
            }
        }
        for (String schema : after.schemas()) {
            if (!before.schemas().contains(schema)) {
                changes.put(SCHEMA + schema, List.of());
            }
        }
        return changes;
    }

    private static <K, V> void compare(
            Map<K, V> before,
            Map<K, V> after,
            Function<K, String> key,
            Function<V, List<@Nullable Object>> encode,
            Map<String, @Nullable List<@Nullable Object>> changes) {
        after.forEach((name, value) -> {
            if (before.get(name) != value) {
                changes.put(key.apply(name), encode.apply(value));
            }
        });
        before.forEach((name, value) -> {
            if (!after.containsKey(name)) {
                changes.put(key.apply(name), null);
            }
        });
    }

    private static List<@Nullable Object> encode(SchemaObject object) {
        if (object instanceof Table table) {
            return List.of(TABLE, DefinitionCodec.encode(table.definition()));
        }
        if (object instanceof BlobTable table) {
            return List.of(BLOB_TABLE, table.id(), table.shards(), table.settings());
        }
        View view = (View) object;
        return List.of(VIEW, view.definition(), view.searchPath(), view.owner(), view.errorOnUnknownObjectKey());
    }

    static CatalogState decode(CatalogStorage storage) {
        Set<String> schemas = new HashSet<>();
        Map<RelationName, SchemaObject> objects = new HashMap<>();
        Map<String, Analyzer> analyzers = new HashMap<>();
        storage.load().forEach((key, saved) -> {
            String name = key.substring(key.indexOf('/') + 1);
            if (key.startsWith(SCHEMA)) {
                schemas.add(name);
            } else if (key.startsWith(ANALYZER)) {
                analyzers.put(name, AnalyzerCodec.decode(name, Fields.of(saved.get(0))));
            } else if (key.startsWith(RELATION)) {
                int dot = name.indexOf('.');
                RelationName relation = new RelationName(name.substring(0, dot), name.substring(dot + 1));
                objects.put(relation, object(relation, saved, storage));
            }
        });
        return new CatalogState(schemas, objects, analyzers);
    }

    private static SchemaObject object(RelationName name, List<?> saved, CatalogStorage storage) {
        switch ((String) saved.get(0)) {
            case TABLE -> {
                TableDefinition definition = DefinitionCodec.decode(name, Fields.of(saved.get(1)));
                return new Table(definition, storage.rows(definition));
            }
            case BLOB_TABLE -> {
                int id = (Integer) saved.get(1);
                return new BlobTable(name, id, (Integer) saved.get(2), map(saved.get(3)), storage.blobs(id));
            }
            case VIEW -> {
                List<String> searchPath = ((List<?>) saved.get(2))
                        .stream().map(String.class::cast).toList();
                return new View(name, (String) saved.get(1), searchPath, (String) saved.get(3), (Boolean) saved.get(4));
            }
            default -> throw new IllegalStateException(saved.get(0) + " is unknown to this version");
        }
    }

    @SuppressWarnings("unchecked") // Maps are saved with texts as keys and without null values.
    private static Map<String, Object> map(Object saved) {
        return (Map<String, Object>) saved;
    }
}
