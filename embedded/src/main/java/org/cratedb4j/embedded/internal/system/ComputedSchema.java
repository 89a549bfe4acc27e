package org.cratedb4j.embedded.internal.system;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.catalog.SystemSchema;
import org.jspecify.annotations.Nullable;

/** One of the system's schemas. Thread-safe. */
final class ComputedSchema implements SystemSchema {
    private static final RowSupplier EMPTY = context -> Stream.empty();

    private final String name;
    private final SystemTables tables;
    private final Set<String> names;
    private final Map<String, RowSupplier> suppliers;
    private final Map<String, SystemRelation> relations = new ConcurrentHashMap<>();

    /**
     * @param name its name
     * @param tables all tables of the system
     * @param suppliers the rows of this schema's tables; one without a supplier is empty
     */
    ComputedSchema(String name, SystemTables tables, Map<String, RowSupplier> suppliers) {
        this.name = name;
        this.tables = tables;
        this.names = tables.names(name);
        this.suppliers = suppliers;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable SystemRelation find(String relation) {
        return names.contains(relation) ? get(relation) : null;
    }

    @Override
    public Collection<SystemRelation> relations() {
        return names.stream().map(this::get).toList();
    }

    private SystemRelation get(String relation) {
        return relations.computeIfAbsent(
                relation, key -> new SystemRelation(tables.get(name, key), suppliers.getOrDefault(key, EMPTY)));
    }
}
