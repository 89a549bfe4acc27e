package org.cratedb4j.embedded.internal.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.cratedb4j.embedded.internal.catalog.RelationName;

/**
 * The tables that {@code tables.txt} describes. What it says about a table is read when somebody asks for that table, so that a node
 * starts quickly. Thread-safe.
 */
final class SystemTables {
    private static final String TABLE = "table ";

    private final Map<RelationName, List<String>> descriptions = new LinkedHashMap<>();
    private final Map<RelationName, SystemTable> tables = new ConcurrentHashMap<>();

    SystemTables() {
        Resources.read("tables.txt", text -> {
            List<String> description = new ArrayList<>();
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                if (line.startsWith(TABLE)) {
                    description = new ArrayList<>();
                    descriptions.put(name(line.substring(TABLE.length())), description);
                } else if (!line.isEmpty()) {
                    description.add(line);
                }
            }
        });
    }

    private static RelationName name(String fullName) {
        int dot = fullName.indexOf('.');
        return new RelationName(fullName.substring(0, dot), fullName.substring(dot + 1));
    }

    /** The names of a schema's tables, in order. */
    Set<String> names(String schema) {
        Set<String> names = new TreeSet<>();
        for (RelationName name : descriptions.keySet()) {
            if (name.schema().equals(schema)) {
                names.add(name.name());
            }
        }
        return names;
    }

    /** A table that there is. */
    SystemTable get(String schema, String name) {
        return tables.computeIfAbsent(new RelationName(schema, name), this::read);
    }

    private SystemTable read(RelationName name) {
        List<String> description = descriptions.get(name);
        if (description == null) {
            throw new IllegalArgumentException("There is no description of " + name);
        }
        return SystemTableReader.read(name, description);
    }
}
