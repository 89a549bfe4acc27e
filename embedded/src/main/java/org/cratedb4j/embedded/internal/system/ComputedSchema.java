package org.cratedb4j.embedded.internal.system;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.catalog.RelationName;
import org.cratedb4j.embedded.internal.catalog.SystemSchema;
import org.jspecify.annotations.Nullable;

/** One of the system's schemas. */
final class ComputedSchema implements SystemSchema {
    private final String name;
    private final Map<String, SystemRelation> relations = new TreeMap<>();

    /**
     * @param name its name
     * @param tables all tables of the system
     * @param suppliers the rows of this schema's tables; one without a supplier is empty
     */
    ComputedSchema(String name, Map<RelationName, SystemTable> tables, Map<String, RowSupplier> suppliers) {
        this.name = name;
        tables.forEach((fullName, table) -> {
            if (fullName.schema().equals(name)) {
                RowSupplier rows = suppliers.getOrDefault(fullName.name(), context -> Stream.empty());
                relations.put(fullName.name(), new SystemRelation(table, rows));
            }
        });
        if (!relations.keySet().containsAll(suppliers.keySet())) {
            throw new IllegalArgumentException("Rows of an unknown table of " + name + ": " + suppliers.keySet());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable SystemRelation find(String relation) {
        return relations.get(relation);
    }

    @Override
    public Collection<SystemRelation> relations() {
        return Collections.unmodifiableCollection(relations.values());
    }
}
