package org.cratedb4j.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.cratedb4j.client.internal.sql.StatementKind;
import org.cratedb4j.client.internal.sql.TableName;
import org.cratedb4j.client.internal.sql.TableNames;

/** The tables that a client has written, by what its statements say. Safe for use by many threads. */
final class WrittenTables {

    private static final int MOST = 10_000;
    // They have no table that anybody writes to.
    private static final Set<String> OF_THE_SYSTEM = Set.of("sys", "information_schema", "pg_catalog");

    private final Map<TableName, WrittenTable> tables = new ConcurrentHashMap<>();

    /** The table of a name that is about to be written. */
    WrittenTable of(TableName name) {
        WrittenTable known = tables.get(name);
        if (known != null) {
            return known;
        }
        WrittenTable added = new WrittenTable(name);
        // Who writes that many tables has to wait for CrateDB's own refresh, or to refresh after each write.
        return tables.size() >= MOST ? added : tables.computeIfAbsent(name, same -> added);
    }

    /** Whether other calls know of a table's writes. */
    boolean has(WrittenTable table) {
        return tables.get(table.name()) == table;
    }

    void forget(TableName dropped) {
        tables.remove(dropped);
    }

    /** The tables, of those that a test chooses, which a query may read. */
    Collection<WrittenTable> readBy(String sql, Predicate<WrittenTable> test) {
        List<WrittenTable> chosen = tables.values().stream().filter(test).toList();
        if (chosen.isEmpty() || !StatementKind.isReadOnly(sql)) {
            return List.of();
        }
        Set<TableName> read = TableNames.read(sql);
        // What is no table that the client knows may be a view of one that it does.
        boolean anything = read.stream().anyMatch(name -> !isOfTheSystem(name) && !isTable(name));
        return chosen.stream()
                .filter(table -> anything || read.stream().anyMatch(table.name()::mayBe))
                .toList();
    }

    private boolean isTable(TableName name) {
        return tables.keySet().stream().anyMatch(name::mayBe);
    }

    private static boolean isOfTheSystem(TableName name) {
        return name.schema() != null && OF_THE_SYSTEM.contains(name.schema());
    }
}
