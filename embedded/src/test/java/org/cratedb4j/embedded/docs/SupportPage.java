package org.cratedb4j.embedded.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.functions.FunctionDescription;
import org.cratedb4j.embedded.internal.functions.FunctionKind;
import org.cratedb4j.embedded.internal.functions.Functions;
import org.cratedb4j.embedded.internal.types.DataTypes;

/** What the embedded node takes and what it refuses, as the code has it: the grammar, the functions, the types, and each refusal. */
final class SupportPage {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path GRAMMAR =
            Path.of("src", "main", "antlr4", "org", "cratedb4j", "embedded", "internal", "sql", "CrateSql.g4");

    /** The rules of the grammar whose alternatives are statements, and what the page calls them. */
    private static final List<List<String>> STATEMENTS = List.of(
            List.of("dataStatement", "Rows"),
            List.of("tableStatement", "Tables"),
            List.of("alterAction", "ALTER TABLE"),
            List.of("schemaStatement", "Schemas, views, analyzers"),
            List.of("roleStatement", "Users and privileges"),
            List.of("sessionStatement", "Sessions"),
            List.of("cursorStatement", "Cursors"),
            List.of("showStatement", "SHOW"),
            List.of("adminStatement", "Upkeep"));

    private static final Pattern LABEL = Pattern.compile("#\\s*(\\w+)\\s*$", Pattern.MULTILINE);
    private static final Pattern FIRST_WORDS = Pattern.compile("^\\s+[:|]\\s+([A-Z]+(?: [A-Z]+)*)", Pattern.MULTILINE);
    private static final Pattern REFUSAL =
            Pattern.compile("CrateError\\.unsupported\\((\\s*\".*?)\\);", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private SupportPage() {}

    static String text() throws IOException {
        String grammar = Files.readString(GRAMMAR);
        Set<String> refused = refusals();
        StringBuilder page =
                new StringBuilder("### Statements\n\n| | |\n|---|---|\n| Queries | SELECT, VALUES, EXPLAIN |\n");
        for (List<String> group : STATEMENTS) {
            Set<String> names = statements(rule(grammar, group.get(0)));
            names.removeIf(name -> refused.contains(name) || refused.contains("ALTER TABLE " + name.split(" ", 2)[0]));
            row(page, group.get(1), names);
        }
        page.append("\n### Functions\n\n| | |\n|---|---|\n");
        for (FunctionKind kind : FunctionKind.values()) {
            row(page, capitalized(kind.name()), functions(kind));
        }
        page.append("\n### Types\n\n")
                .append(code(new TreeSet<>(DataTypes.names())))
                .append(" and arrays of them.\n");
        page.append("\n### Refused as unsupported\n\nStatements: ");
        page.append(String.join(", ", firstWords(rule(grammar, "clusterOnlyStatement"))))
                .append(".\n\nElsewhere:\n\n");
        refused.forEach(what -> page.append("- ").append(what).append('\n'));
        return page.toString();
    }

    private static void row(StringBuilder page, String title, Collection<String> names) {
        page.append("| ")
                .append(title)
                .append(" | ")
                .append(String.join(", ", names))
                .append(" |\n");
    }

    private static String code(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String capitalized(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The text of a rule. */
    private static String rule(String grammar, String name) {
        int start = grammar.indexOf("\n" + name + "\n");
        return grammar.substring(start, grammar.indexOf("\n    ;", start));
    }

    /** The labels of a rule's alternatives, as words. */
    private static Set<String> statements(String rule) {
        return LABEL.matcher(rule)
                .results()
                .map(label -> label.group(1).replaceAll("([A-Z])", " $1").toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The key words that a rule's alternatives begin with. */
    private static Set<String> firstWords(String rule) {
        return FIRST_WORDS
                .matcher(rule)
                .results()
                .map(words -> words.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> functions(FunctionKind kind) {
        return Functions.descriptions().stream()
                .filter(function -> function.kind() == kind)
                .map(FunctionDescription::name)
                .filter(name -> name.matches("[a-z][a-z0-9_]*"))
                .filter(name -> !name.startsWith("op_") && !name.startsWith("any_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each refusal in the sources says; "..." stands for what only the statement knows. */
    private static Set<String> refusals() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            Matcher refusals = REFUSAL.matcher(Files.readString(file));
            refusals.results().map(SupportPage::refusal).forEach(texts::add);
        }
        return new TreeSet<>(texts);
    }

    private static String refusal(MatchResult found) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (MatchResult literal : LITERAL.matcher(found.group(1)).results().toList()) {
            text.append(end == 0 ? "" : "...").append(literal.group(1).replace("\\\"", "\""));
            end = literal.end();
        }
        return text.append(found.group(1).substring(end).isBlank() ? "" : "...").toString();
    }
}
