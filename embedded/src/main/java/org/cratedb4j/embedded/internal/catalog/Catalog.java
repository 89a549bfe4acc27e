package org.cratedb4j.embedded.internal.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * All schemas and what is in them. Thread-safe: readers see one state at a time, each change makes a new one and is durable before it
 * shows.
 */
public final class Catalog {
    /** The schema of whoever named none. */
    public static final String DOC = "doc";

    /** The schema of blob tables. */
    public static final String BLOB = "blob";

    static final String PG_CATALOG = "pg_catalog";

    private final CatalogStorage storage;
    private final Map<String, SystemSchema> systemSchemas = new ConcurrentHashMap<>();
    private final ReentrantLock changing = new ReentrantLock();
    private final NameResolver resolver = new NameResolver(new Names());
    private volatile CatalogState state;

    /** Reads what {@code storage} has kept. */
    public Catalog(CatalogStorage storage) {
        this.storage = storage;
        this.state = CatalogCodec.decode(storage);
    }

    /** Adds a schema of computed relations. */
    public void register(SystemSchema schema) {
        systemSchemas.put(schema.name(), schema);
    }

    /**
     * Finds what a name in a statement stands for.
     *
     * @param parts the name, as one to three parts: catalog, schema, relation
     * @param searchPath the schemas that a name of one part is looked up in
     * @throws CrateError when the schema or the relation is unknown
     */
    public SchemaObject resolve(List<String> parts, List<String> searchPath) {
        return resolver.resolve(parts, searchPath);
    }

    /** Like {@link #resolve}, for a statement that does {@code operation} with a stored table. */
    public Table resolveTable(List<String> parts, List<String> searchPath, Operation operation) {
        SchemaObject object = resolve(parts, searchPath);
        object.require(operation);
        if (object instanceof Table table) {
            return table;
        }
        throw new CrateError(
                ErrorKind.OPERATION_ON_INACCESSIBLE_RELATION,
                "The relation \"" + object.name() + "\" doesn't support or allow " + operation + " operations");
    }

    /** The full name of what a statement is about to create. */
    public static RelationName nameToCreate(List<String> parts, List<String> searchPath) {
        String schema = NameResolver.schemaOf(parts);
        return new RelationName(schema == null ? currentSchema(searchPath) : schema, parts.get(parts.size() - 1));
    }

    /** The schema in which a search path creates. */
    public static String currentSchema(List<String> searchPath) {
        for (String schema : searchPath) {
            if (!schema.equals(PG_CATALOG)) {
                return schema;
            }
        }
        return searchPath.isEmpty() ? DOC : searchPath.get(0);
    }

    /** What has this full name; null when nothing has. */
    public @Nullable SchemaObject find(RelationName name) {
        SystemSchema system = systemSchemas.get(name.schema());
        return system == null ? state.objects().get(name) : system.find(name.name());
    }

    /** The names of all schemas, in order. */
    public Set<String> schemas() {
        Set<String> names = new TreeSet<>(systemSchemas.keySet());
        names.add(DOC);
        names.add(BLOB);
        names.addAll(state.schemas());
        for (RelationName name : state.objects().keySet()) {
            names.add(name.schema());
        }
        return names;
    }

    /** The schemas of computed relations. */
    public Collection<SystemSchema> systemSchemas() {
        return List.copyOf(systemSchemas.values());
    }

    /** All tables, blob tables and views, by name. */
    public Collection<SchemaObject> objects() {
        return state.objects().values();
    }

    /** The analyzers of CREATE ANALYZER, by name. */
    public Map<String, Analyzer> analyzers() {
        return state.analyzers();
    }

    /** A number for {@link TableDefinition#id} or {@link #createBlobTable}, never given before. */
    public int nextTableId() {
        return storage.nextId();
    }

    /** Adds a schema. */
    public void createSchema(String name) {
        change(current -> current.withSchema(name));
    }

    /** Removes a schema. */
    public void dropSchema(String name) {
        change(current -> current.withoutSchema(name));
    }

    /** Adds a table. */
    public Table createTable(TableDefinition definition) {
        Table table = new Table(definition.withAnalyzers(analyzers()), storage.rows(definition));
        add(table);
        return table;
    }

    /** Adds a blob table. */
    public BlobTable createBlobTable(RelationName name, int id, int shards, Map<String, Object> settings) {
        BlobTable table = new BlobTable(name, id, shards, settings, storage.blobs(id));
        add(table);
        return table;
    }

    /** Adds a view. */
    public void createView(View view) {
        add(view);
    }

    /** Puts a view where there is one already. */
    public void replaceView(View view) {
        change(current -> current.with(view.name(), view));
    }

    /** Adds an analyzer, or puts it where there is one of its name. */
    public void putAnalyzer(Analyzer analyzer) {
        change(current -> current.withAnalyzer(analyzer.name(), analyzer));
    }

    /** Removes an analyzer. */
    public void dropAnalyzer(String name) {
        change(current -> current.withAnalyzer(name, null));
    }

    private void add(SchemaObject object) {
        change(current -> {
            if (current.objects().containsKey(object.name())) {
                throw new CrateError(ErrorKind.RELATION_EXISTS, "Relation '" + object.name() + "' already exists.");
            }
            return current.with(object.name(), object);
        });
    }

    /**
     * Makes a new definition of a table from its newest one.
     *
     * @throws CrateError when the table has been dropped meanwhile
     */
    public Table alter(RelationName name, UnaryOperator<TableDefinition> alteration) {
        CatalogState changed = change(current -> {
            if (!(current.objects().get(name) instanceof Table table)) {
                throw new CrateError(ErrorKind.RELATION_UNKNOWN, "Relation '" + name + "' unknown");
            }
            TableDefinition before = table.definition();
            TableDefinition after = alteration.apply(before).withAnalyzers(current.analyzers());
            return after.equals(before) ? current : current.with(name, new Table(after, storage.rows(after)));
        });
        return (Table) Objects.requireNonNull(changed.objects().get(name));
    }

    /** Removes a table with its rows, a blob table with its blobs, or a view. */
    public void drop(SchemaObject object) {
        change(current -> current.with(object.name(), null));
        if (object instanceof Table table) {
            storage.dropRows(table.definition());
        } else if (object instanceof BlobTable blobTable) {
            storage.dropBlobs(blobTable.id());
        }
    }

    /** Gives a table, blob table or view another name, which must be free. */
    public void rename(SchemaObject object, RelationName newName) {
        change(current -> current.with(object.name(), null).with(newName, renamed(object, newName)));
    }

    /** Gives a blob table other settings. */
    public void replaceSettings(BlobTable table, Map<String, Object> settings) {
        BlobTable changed = new BlobTable(table.name(), table.id(), table.shards(), settings, table.blobs());
        change(current -> current.with(table.name(), changed));
    }

    /** Puts the values of each row of a table through a change, refreshed or not. The array given may be changed. */
    public void rewriteRows(Table table, UnaryOperator<@Nullable Object[]> change) {
        storage.rewriteRows(table.definition(), change);
    }

    /** Lets two tables exchange their names. */
    public void swap(Table one, Table other) {
        change(current ->
                current.with(one.name(), renamed(other, one.name())).with(other.name(), renamed(one, other.name())));
    }

    private SchemaObject renamed(SchemaObject object, RelationName newName) {
        if (object instanceof Table table) {
            TableDefinition definition =
                    table.definition().toBuilder().name(newName).build();
            return new Table(definition, table.rows());
        }
        if (object instanceof BlobTable table) {
            return new BlobTable(newName, table.id(), table.shards(), table.settings(), table.blobs());
        }
        return ((View) object).renamed(newName);
    }

    private CatalogState change(UnaryOperator<CatalogState> operator) {
        changing.lock();
        try {
            CatalogState before = state;
            CatalogState after = operator.apply(before);
            if (!after.equals(before)) {
                storage.save(CatalogCodec.difference(before, after));
                state = after;
            }
            return after;
        } finally {
            changing.unlock();
        }
    }

    /** What the resolver sees. */
    private final class Names implements NameResolver.Objects {
        @Override
        public @Nullable SchemaObject find(RelationName name) {
            return Catalog.this.find(name);
        }

        @Override
        public boolean hasSchema(String schema) {
            return Catalog.this.schemas().contains(schema);
        }

        @Override
        public Stream<String> schemas() {
            return Catalog.this.schemas().stream();
        }

        @Override
        public Stream<String> tableNames(String schema) {
            SystemSchema system = systemSchemas.get(schema);
            return (system == null ? objects() : system.relations())
                    .stream()
                            .filter(object -> !(object instanceof View))
                            .map(SchemaObject::name)
                            .filter(name -> name.schema().equals(schema))
                            .map(RelationName::name);
        }
    }
}
