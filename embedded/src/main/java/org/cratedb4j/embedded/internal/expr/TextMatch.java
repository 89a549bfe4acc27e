package org.cratedb4j.embedded.internal.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.search.MatchMethod;
import org.cratedb4j.embedded.internal.search.MatchSearch;
import org.cratedb4j.embedded.internal.search.Search;
import org.cratedb4j.embedded.internal.search.TextField;
import org.jspecify.annotations.Nullable;

/**
 * MATCH on texts.
 *
 * @param fields what is searched
 * @param method how
 * @param columns the fields as columns
 * @param boosts how much each counts; NULL: not given
 * @param term the text that is looked for
 * @param options what stands in WITH, an object
 */
public record TextMatch(
        List<TextField> fields, MatchMethod method, List<Expr> columns, List<Expr> boosts, Expr term, Expr options)
        implements RowSearch {
    private static final @Nullable Object[] NO_ROW = {};

    public TextMatch {
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
        boosts = List.copyOf(boosts);
    }

    @Override
    @SuppressWarnings("unchecked") // the Java form of OBJECT
    public Search search(ExecContext context) {
        Object text = term.eval(NO_ROW, context);
        if (text == null) {
            throw new CrateError(ErrorKind.SQL_PARSE, "cannot use NULL as query term in match predicate");
        }
        List<MatchSearch.Column> searched = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Object boost = boosts.get(i).eval(NO_ROW, context);
            searched.add(
                    new MatchSearch.Column(fields.get(i), boost instanceof Number number ? number.floatValue() : null));
        }
        Object with = options.eval(NO_ROW, context);
        try {
            return new MatchSearch(
                    searched, method, text.toString(), with == null ? Map.of() : (Map<String, @Nullable Object>) with);
        } catch (IllegalArgumentException e) {
            throw new CrateError(ErrorKind.SQL_PARSE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public @Nullable Object eval(@Nullable Object[] row, ExecContext context) {
        throw CrateError.unsupported("MATCH on columns that are not read from a table at that place");
    }

    @Override
    public List<Expr> children() {
        List<Expr> children = new ArrayList<>(columns);
        children.addAll(boosts);
        children.add(term);
        children.add(options);
        return children;
    }

    @Override
    public Expr withChildren(List<Expr> children) {
        int count = columns.size();
        return new TextMatch(
                fields,
                method,
                children.subList(0, count),
                children.subList(count, 2 * count),
                children.get(2 * count),
                children.get(2 * count + 1));
    }

    /** As CrateDB's plans show it. */
    String print(Function<Expr, String> printer) {
        List<String> searched = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean boosted = !(boosts.get(i) instanceof Constant constant) || constant.value() != null;
            searched.add(fields.get(i).name() + (boosted ? " " + printer.apply(boosts.get(i)) : ""));
        }
        return "MATCH((" + String.join(", ", searched) + "), " + printer.apply(term) + ") USING " + method + with();
    }

    private String with() {
        if (!(options instanceof Constant constant) || !(constant.value() instanceof Map<?, ?> entries)) {
            return "";
        }
        return entries.isEmpty()
                ? ""
                : entries.entrySet().stream()
                        .map(entry -> entry.getKey() + " = '" + entry.getValue() + "'")
                        .collect(Collectors.joining(", ", " WITH (", ")"));
    }
}
