package org.cratedb4j.embedded.internal.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.expr.Expr;
import org.cratedb4j.embedded.internal.expr.Frame;
import org.cratedb4j.embedded.internal.expr.SortKey;
import org.cratedb4j.embedded.internal.expr.WindowDefinition;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.SortItem;
import org.cratedb4j.embedded.internal.sql.tree.Window;
import org.cratedb4j.embedded.internal.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Windows: of OVER and of the WINDOW clause. */
final class WindowAnalyzer {
    private final ExpressionAnalyzer expressions;
    private final Map<String, Window> named;

    WindowAnalyzer(ExpressionAnalyzer expressions, Map<String, Window> named) {
        this.expressions = expressions;
        this.named = named;
    }

    WindowDefinition analyze(Window written) {
        Window window = resolve(written);
        List<Expr> partitionBy = new ArrayList<>();
        for (Expression partition : window.partitionBy()) {
            Expr expr = expressions.analyze(partition);
            ClauseRules.checkSortable(expr, "PARTITION BY");
            partitionBy.add(expr);
        }
        List<SortKey> orderBy = new ArrayList<>();
        for (SortItem item : window.orderBy()) {
            Expr expr = expressions.analyze(item.expression());
            ClauseRules.checkSortable(expr, "ORDER BY");
            orderBy.add(sortKey(item, expr));
        }
        return new WindowDefinition(partitionBy, orderBy, frame(window.frame(), orderBy));
    }

    /** NULL comes last when ascending and first when descending, unless it is said. */
    static SortKey sortKey(SortItem item, Expr expr) {
        Boolean nullsFirst = item.nullsFirst();
        return new SortKey(expr, item.descending(), nullsFirst == null ? item.descending() : nullsFirst);
    }

    private Window resolve(Window window) {
        Window resolved = window;
        while (resolved.base() != null) {
            Window base = named.get(resolved.base());
            if (base == null) {
                throw refused("Window " + resolved.base() + " does not exist");
            }
            resolved = merge(resolved, base, resolved.base());
        }
        return resolved;
    }

    private static Window merge(Window window, Window base, String name) {
        if (!window.partitionBy().isEmpty()) {
            throw refused("Cannot override PARTITION BY clause of window " + name);
        }
        if (!window.orderBy().isEmpty() && !base.orderBy().isEmpty()) {
            throw refused("Cannot override ORDER BY clause of window " + name);
        }
        boolean copies = !window.orderBy().isEmpty() || window.frame() != null;
        if (copies && base.frame() != null) {
            throw refused("Cannot copy window " + name + " because it has a frame clause");
        }
        return new Window(
                base.base(),
                base.partitionBy(),
                window.orderBy().isEmpty() ? base.orderBy() : window.orderBy(),
                window.frame() == null ? base.frame() : window.frame());
    }

    private Frame frame(Window.@Nullable Frame frame, List<SortKey> orderBy) {
        if (frame == null) {
            return Frame.DEFAULT;
        }
        Window.Bound end = frame.end() == null ? new Window.Bound(Window.Kind.CURRENT_ROW, null) : frame.end();
        check(frame.start().kind(), "start", Window.Kind.FOLLOWING, Window.Kind.UNBOUNDED_FOLLOWING);
        check(end.kind(), "end", Window.Kind.PRECEDING, Window.Kind.UNBOUNDED_PRECEDING);
        boolean byRange = frame.unit() == Window.Unit.RANGE;
        boolean withOffset = frame.start().offset() != null || end.offset() != null;
        if (byRange && withOffset && orderBy.size() != 1) {
            throw new CrateError(
                    ErrorKind.ILLEGAL_STATE,
                    "RANGE with offset PRECEDING/FOLLOWING requires exactly one ORDER BY column");
        }
        return new Frame(
                byRange ? Frame.Unit.RANGE : Frame.Unit.ROWS,
                bound(frame.start(), byRange, orderBy),
                bound(end, byRange, orderBy));
    }

    private static void check(Window.Kind kind, String side, Window.Kind... refused) {
        if (List.of(refused).contains(kind)) {
            throw new CrateError(ErrorKind.ILLEGAL_STATE, "Frame " + side + " cannot be " + kind);
        }
    }

    private Frame.Bound bound(Window.Bound bound, boolean byRange, List<SortKey> orderBy) {
        Frame.BoundKind kind = switch (bound.kind()) {
            case UNBOUNDED_PRECEDING, UNBOUNDED_FOLLOWING -> Frame.BoundKind.UNBOUNDED;
            case PRECEDING -> Frame.BoundKind.PRECEDING;
            case CURRENT_ROW -> Frame.BoundKind.CURRENT_ROW;
            case FOLLOWING -> Frame.BoundKind.FOLLOWING;
        };
        Expression offset = bound.offset();
        if (offset == null) {
            return new Frame.Bound(kind, null);
        }
        Expr value = byRange
                ? limit(orderBy.get(0), expressions.visit(offset), kind)
                : Casting.implicit(expressions.visit(offset), DataTypes.BIGINT);
        return new Frame.Bound(kind, expressions.fold(value));
    }

    /** The value of the sort key up to which a RANGE frame goes. */
    private static Expr limit(SortKey key, Expr offset, Frame.BoundKind kind) {
        boolean towardsSmaller = (kind == Frame.BoundKind.PRECEDING) != key.descending();
        Expr limit = FunctionResolver.call(towardsSmaller ? "subtract" : "add", List.of(key.value(), offset));
        return Casting.implicit(limit, key.value().type());
    }

    private static CrateError refused(String why) {
        return new CrateError(ErrorKind.SQL_PARSE, why);
    }
}
