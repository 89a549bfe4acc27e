package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.exec.FilterPlan;
import org.cratedb4j.embedded.internal.exec.KeyLookup;
import org.cratedb4j.embedded.internal.exec.KeyLookupPlan;
import org.cratedb4j.embedded.internal.exec.ProjectPlan;
import org.cratedb4j.embedded.internal.exec.ScanPlan;
import org.cratedb4j.embedded.internal.exec.SearchPlan;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FieldRef;
import org.cratedb4j.embedded.internal.expr.Layout;
import org.cratedb4j.embedded.internal.expr.Plan;
import org.cratedb4j.embedded.internal.expr.Rewriter;
import org.cratedb4j.embedded.internal.expr.RowSearch;
import org.cratedb4j.embedded.internal.expr.TextMatch;
import org.jspecify.annotations.Nullable;

/** How the rows of a table that meet some conditions are read: by key, by searches in its index, or all of them. */
final class TableReadPlanner {
    private final TableSource source;
    private final List<Expr> conditions;
    private final @Nullable KeyLookup lookup;

    TableReadPlanner(TableSource source, List<Expr> conditions) {
        this.source = source;
        this.conditions = IndexedConditions.of(source, conditions);
        boolean matched = this.conditions.stream().anyMatch(condition -> condition.any(TextMatch.class::isInstance));
        this.lookup = matched ? null : KeyFinder.find(source, this.conditions);
        SystemColumnRules.check(source, conditions, lookup != null && lookup.isByPrimaryKey());
    }

    /** The conditions as the index answers them. */
    List<Expr> conditions() {
        return conditions;
    }

    /** The keys that rows must have; null when there may be rows with others. MATCH needs the index, whatever the key. */
    @Nullable
    KeyLookup lookup() {
        return lookup;
    }

    Plan plan(List<FieldRef> columns) {
        Expr score = scoreOf(columns);
        List<Expr> outputs =
                columns.stream().map(column -> withScore(column, score)).toList();
        List<Expr> filters = conditions.stream()
                .map(condition -> withScore(condition, score))
                .toList();
        List<Expr> computed = new ArrayList<>(outputs);
        computed.addAll(filters);
        List<FieldRef> needed = needed(computed);
        List<RowSearch> searches = lookup == null ? searches(computed) : List.of();
        Layout layout = new Layout(needed).followedBy(searches);
        Plan rows = rows(needed, searches);
        for (Expr filter : filters) {
            rows = new FilterPlan(rows, layout.bind(filter));
        }
        return layout.columns().equals(columns) ? rows : new ProjectPlan(rows, layout.bindAll(outputs));
    }

    private Plan rows(List<FieldRef> needed, List<RowSearch> searches) {
        if (lookup != null) {
            return new KeyLookupPlan(lookup, source.reader(needed));
        }
        return searches.isEmpty()
                ? new ScanPlan(source.relation(), source.reader(needed))
                : new SearchPlan((Table) source.relation(), source.reader(needed), searches);
    }

    /** What {@code _score} stands for; null when it is not used, or 1 for every row. */
    private @Nullable Expr scoreOf(List<FieldRef> columns) {
        List<Expr> mentioned = new ArrayList<>(columns);
        mentioned.addAll(conditions);
        boolean used = Fields.of(mentioned).stream().anyMatch(this::isScore);
        return used && lookup == null && !conditions.isEmpty() ? new Scores(source).of(conditions) : null;
    }

    private Expr withScore(Expr expr, @Nullable Expr score) {
        return score == null
                ? expr
                : Rewriter.bottomUp(expr, part -> part instanceof FieldRef field && isScore(field) ? score : part);
    }

    private boolean isScore(FieldRef field) {
        return source.isSystemColumn(field, Scores.COLUMN);
    }

    private List<FieldRef> needed(List<Expr> computed) {
        return Fields.of(computed).stream()
                .filter(field -> field.relation() == source)
                .toList();
    }

    /** The searches in expressions, each once. */
    static List<RowSearch> searches(List<Expr> exprs) {
        Set<RowSearch> searches = new LinkedHashSet<>();
        exprs.forEach(expr -> collect(expr, searches));
        return List.copyOf(searches);
    }

    private static void collect(Expr expr, Set<RowSearch> searches) {
        if (expr instanceof RowSearch search) {
            searches.add(search);
        } else {
            expr.children().forEach(child -> collect(child, searches));
        }
    }
}
