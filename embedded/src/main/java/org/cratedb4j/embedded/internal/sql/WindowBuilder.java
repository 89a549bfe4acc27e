package org.cratedb4j.embedded.internal.sql;

import org.cratedb4j.embedded.internal.sql.tree.Window;
import org.jspecify.annotations.Nullable;

/** Builds window definitions. */
final class WindowBuilder {
    private final TreeBuilder tree;

    WindowBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    Window build(CrateSqlParser.WindowDefinitionContext context) {
        return new Window(
                Names.ofNullable(context.identifier()),
                tree.expressions().buildAll(context.expression()),
                tree.queries().sortItems(context.sortItems()),
                frame(context.frame()));
    }

    private Window.@Nullable Frame frame(CrateSqlParser.@Nullable FrameContext context) {
        if (context == null) {
            return null;
        }
        Window.Unit unit = context.unit.getType() == CrateSqlParser.ROWS ? Window.Unit.ROWS : Window.Unit.RANGE;
        return new Window.Frame(unit, bound(context.first), context.last == null ? null : bound(context.last));
    }

    private Window.Bound bound(CrateSqlParser.FrameBoundContext context) {
        if (context.CURRENT() != null) {
            return new Window.Bound(Window.Kind.CURRENT_ROW, null);
        }
        boolean preceding = context.PRECEDING() != null;
        if (context.UNBOUNDED() != null) {
            return new Window.Bound(
                    preceding ? Window.Kind.UNBOUNDED_PRECEDING : Window.Kind.UNBOUNDED_FOLLOWING, null);
        }
        return new Window.Bound(
                preceding ? Window.Kind.PRECEDING : Window.Kind.FOLLOWING,
                tree.expressions().build(context.expression()));
    }
}
