package org.cratedb4j.embedded.internal.catalog;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One state of the catalog, never changed.
 *
 * @param schemas the schemas of CREATE SCHEMA
 * @param objects tables, blob tables and views by name
 * @param analyzers the analyzers of CREATE ANALYZER by name
 */
record CatalogState(Set<String> schemas, Map<RelationName, SchemaObject> objects, Map<String, Analyzer> analyzers) {
    static final CatalogState EMPTY = new CatalogState(Set.of(), Map.of(), Map.of());

    CatalogState {
        schemas = Collections.unmodifiableSet(new TreeSet<>(schemas));
        objects = Collections.unmodifiableMap(new TreeMap<>(objects));
        analyzers = Collections.unmodifiableMap(new TreeMap<>(analyzers));
    }

    CatalogState withSchema(String schema) {
        Set<String> more = new TreeSet<>(schemas);
        more.add(schema);
        return new CatalogState(more, objects, analyzers);
    }

    CatalogState withoutSchema(String schema) {
        Set<String> less = new TreeSet<>(schemas);
        less.remove(schema);
        return new CatalogState(less, objects, analyzers);
    }

    /** With an object added or replaced; or removed, when it is null. */
    CatalogState with(RelationName name, @Nullable SchemaObject object) {
        Map<RelationName, SchemaObject> changed = new HashMap<>(objects);
        if (object == null) {
            changed.remove(name);
        } else {
            changed.put(name, object);
        }
        return new CatalogState(schemas, changed, analyzers);
    }

    /** With an analyzer added or replaced; or removed, when it is null. */
    CatalogState withAnalyzer(String name, @Nullable Analyzer analyzer) {
        Map<String, Analyzer> changed = new HashMap<>(analyzers);
        if (analyzer == null) {
            changed.remove(name);
        } else {
            changed.put(name, analyzer);
        }
        return new CatalogState(schemas, objects, changed);
    }
}
