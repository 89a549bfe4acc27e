package org.cratedb4j.client.internal.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the tables that a statement names, without knowing the whole grammar. */
public final class TableNames {

    // What ends the list of relations behind FROM.
    private static final Set<String> CLAUSES = Set.of(
            "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "OFFSET", "FETCH", "UNION", "INTERSECT", "EXCEPT");

    // What stands behind a bracket that has no relation in it, but a query.
    private static final Set<TableName> QUERIES =
            Set.of(new TableName(null, "select"), new TableName(null, "values"), new TableName(null, "with"));

    private final SqlScanner scanner;

    private TableNames(String sql) {
        scanner = new SqlScanner(sql);
    }

    /** The table that a statement writes to, null if it writes to none: the target of INSERT, UPDATE, DELETE and COPY FROM. */
    public static @Nullable TableName written(String sql) {
        TableNames names = new TableNames(sql);
        return switch (names.word()) {
            case "INSERT" -> names.word().equals("INTO") ? names.name() : null;
            case "UPDATE" -> names.name();
            case "DELETE" -> names.word().equals("FROM") ? names.name() : null;
            case "COPY" -> names.copied();
            default -> null;
        };
    }

    /** The table that a statement drops, null if it drops none. */
    public static @Nullable TableName dropped(String sql) {
        TableNames names = new TableNames(sql);
        if (!names.word().equals("DROP") || !names.word().equals("TABLE")) {
            return null;
        }
        TableName name = names.name();
        if (name != null && name.equals(new TableName(null, "if"))) {
            names.word();
            return names.name();
        }
        return name;
    }

    /** What a query reads: whatever stands where a table, a view or a common table expression can stand. */
    public static Set<TableName> read(String sql) {
        return new TableNames(sql).relations();
    }

    private @Nullable TableName copied() {
        TableName table = name();
        return StatementKind.firstOf(scanner, "FROM", "TO").equals("FROM") ? table : null;
    }

    private Set<TableName> relations() {
        Set<TableName> found = new HashSet<>();
        // One entry for each open bracket: is a comma followed by a relation?
        Deque<Boolean> lists = new ArrayDeque<>();
        boolean inList = false;
        boolean expected = false;
        while (!scanner.atEnd()) {
            if (scanner.skipBlanks()) {
                continue;
            }
            if (expected && startsName()) {
                TableName relation = name();
                boolean isFunction = !scanner.atEnd() && scanner.current() == '(';
                if (relation != null && QUERIES.contains(relation)) {
                    inList = false;
                } else if (relation != null && !isFunction) {
                    found.add(relation);
                }
                expected = false;
                continue;
            }
            if (scanner.skipQuoted()) {
                continue;
            }
            String word = scanner.readWord().toUpperCase(Locale.ROOT);
            if (!word.isEmpty()) {
                expected = word.equals("FROM") || word.equals("JOIN");
                inList = (inList || word.equals("FROM")) && !CLAUSES.contains(word);
                continue;
            }
            switch (scanner.current()) {
                case '(' -> {
                    lists.push(inList);
                    // Brackets may stand around a relation, as around a query.
                    inList = expected;
                }
                case ')' -> {
                    inList = Boolean.TRUE.equals(lists.poll());
                    expected = false;
                }
                case ',' -> expected = inList;
                default -> expected = false;
            }
            scanner.advance();
        }
        return found;
    }

    private boolean startsName() {
        return scanner.current() == '"' || SqlScanner.isWordStart(scanner.current());
    }

    private String word() {
        scanner.skipBlanks();
        return scanner.atEnd() ? "" : scanner.readWord().toUpperCase(Locale.ROOT);
    }

    /** Reads a name of one, two or three parts, of which the first is the catalog; null if there is none. */
    private @Nullable TableName name() {
        String schema = null;
        String name = part();
        while (name != null && !scanner.atEnd() && scanner.current() == '.') {
            scanner.advance();
            schema = name;
            name = part();
        }
        return name == null ? null : new TableName(schema, name);
    }

    private @Nullable String part() {
        scanner.skipBlanks();
        if (scanner.atEnd()) {
            return null;
        }
        if (scanner.current() == '"') {
            String quoted = scanner.readQuotedName();
            scanner.skipBlanks();
            return quoted;
        }
        String word = scanner.readWord().toLowerCase(Locale.ROOT);
        scanner.skipBlanks();
        return word.isEmpty() ? null : word;
    }
}
