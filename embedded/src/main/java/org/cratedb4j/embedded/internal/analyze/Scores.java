package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cratedb4j.embedded.internal.catalog.ColumnPath;
import org.cratedb4j.embedded.internal.catalog.Table;
import org.cratedb4j.embedded.internal.catalog.TableColumn;
import org.cratedb4j.embedded.internal.expr.And;
import org.cratedb4j.embedded.internal.expr.Call;
import org.cratedb4j.embedded.internal.expr.Constant;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.FlatScore;
import org.cratedb4j.embedded.internal.expr.IndexRange;
import org.cratedb4j.embedded.internal.expr.IsNull;
import org.cratedb4j.embedded.internal.expr.Matched;
import org.cratedb4j.embedded.internal.expr.Not;
import org.cratedb4j.embedded.internal.expr.Or;
import org.cratedb4j.embedded.internal.expr.Quantified;
import org.cratedb4j.embedded.internal.expr.ScoreSum;
import org.cratedb4j.embedded.internal.expr.ShapeMatch;
import org.cratedb4j.embedded.internal.expr.TermCondition;
import org.cratedb4j.embedded.internal.expr.TermScore;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * The {@code _score} of rows: what each of the conditions that they meet adds to it. A search adds how well a row fits; a text or truth
 * value that is asked for, how rare it is; any other condition that the index answers, 1; what must be computed for each row, 0.
 */
final class Scores {
    static final String COLUMN = "_score";

    private static final String EQUALS = "op_=";
    private static final String LIKE = "op_like";

    private final TableSource source;

    Scores(TableSource source) {
        this.source = source;
    }

    /** The score under conditions, at least one. */
    Expr of(List<Expr> conditions) {
        return sum(true, conditions);
    }

    private Expr sum(boolean all, List<Expr> conditions) {
        List<Expr> scores = new ArrayList<>();
        conditions.forEach(condition -> scores.add(of(condition)));
        return new ScoreSum(all, scores);
    }

    private Expr of(Expr condition) {
        if (condition instanceof And) {
            return sum(true, condition.children());
        }
        if (condition instanceof Or) {
            return sum(false, condition.children());
        }
        if (condition instanceof Matched matched) {
            return matched.score();
        }
        Expr term = term(condition);
        return term == null ? new FlatScore(scoreless(condition), flat(condition)) : term;
    }

    /** The score of a condition that one term of the index answers; null for any other. */
    private @Nullable Expr term(Expr condition) {
        if (condition instanceof TermCondition terms) {
            return isCall(terms.onTerm(), EQUALS)
                    ? term(terms.column(), terms.onTerm().children().get(1))
                    : null;
        }
        if (source.path(condition) != null) {
            return term(condition, new Constant(DataTypes.BOOLEAN, true));
        }
        boolean comparison = isCall(condition, EQUALS) || (isCall(condition, LIKE) && !hasWildcard(condition));
        return comparison
                ? term(condition.children().get(0), condition.children().get(1))
                : null;
    }

    private @Nullable Expr term(Expr column, Expr value) {
        boolean indexed = isStored(column)
                && (column.type().name().equals(DataTypes.TEXT.name())
                        || column.type().equals(DataTypes.BOOLEAN))
                && Fields.of(value).isEmpty();
        return indexed ? new TermScore(Objects.requireNonNull(source.searchField(column)), column, value) : null;
    }

    private static boolean hasWildcard(Expr like) {
        return !(like.children().get(1) instanceof Constant pattern)
                || String.valueOf(pattern.value())
                        .chars()
                        .anyMatch(letter -> letter == '%' || letter == '_' || letter == '\\');
    }

    private static boolean isCall(Expr expr, String function) {
        return expr instanceof Call call && call.function().name().equals(function);
    }

    /** What the score itself must meet takes no part in it. */
    private Expr scoreless(Expr condition) {
        return isOnScore(condition) ? new Constant(DataTypes.BOOLEAN, true) : condition;
    }

    private boolean isOnScore(Expr condition) {
        return Fields.of(condition).stream().anyMatch(field -> source.isSystemColumn(field, COLUMN));
    }

    private float flat(Expr condition) {
        if (condition instanceof Not not) {
            return not.operand() instanceof IsNull || !isOnNullable(not.operand()) ? 1 : 2;
        }
        return isAnsweredByIndex(condition) ? 1 : 0;
    }

    /** Whether a condition that is turned round must also ask whether there is a value. */
    private boolean isOnNullable(Expr condition) {
        boolean comparison =
                isAnsweredByIndex(condition) && !condition.children().isEmpty();
        ColumnPath path = comparison ? source.path(condition.children().get(0)) : null;
        TableColumn column = path == null || !(source.relation() instanceof Table table) ? null : table.column(path);
        return column != null
                && column.nullable()
                && !((Table) source.relation()).primaryKey().contains(path);
    }

    private boolean isAnsweredByIndex(Expr condition) {
        if (condition instanceof IsNull
                || condition instanceof IndexRange
                || condition instanceof TermCondition
                || condition instanceof ShapeMatch
                || condition instanceof Constant
                || isOnScore(condition)) {
            return true;
        }
        boolean comparison = condition instanceof Quantified
                || (condition instanceof Call call && call.function().name().startsWith("op_"));
        return comparison
                && condition.children().size() == 2
                && isStored(condition.children().get(0))
                && Fields.of(condition.children().get(1)).isEmpty();
    }

    private boolean isStored(Expr expr) {
        return source.searchSource(expr) != null;
    }
}
