package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.CursorStatement;
import org.cratedb4j.embedded.internal.sql.tree.CursorStatement.Fetch;
import org.cratedb4j.embedded.internal.sql.tree.Statement;

/** Builds the statements about cursors. */
final class CursorStatementBuilder extends CrateSqlBaseVisitor<Statement> {
    private final TreeBuilder tree;

    CursorStatementBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    @Override
    public Statement visitDeclareCursor(CrateSqlParser.DeclareCursorContext context) {
        return new CursorStatement.Declare(
                Names.of(context.identifier()),
                !context.BINARY().isEmpty(),
                !context.SCROLL().isEmpty() && context.NO().isEmpty(),
                context.HOLD() != null && context.WITH() != null,
                tree.queries().build(List.of(), context.queryWithoutCommonTables()));
    }

    @Override
    public Statement visitFetchCursor(CrateSqlParser.FetchCursorContext context) {
        String cursor = Names.of(context.identifier());
        return context.direction() == null
                ? new Fetch(cursor, Fetch.Mode.MOVE, 1)
                : new Direction(cursor).visit(context.direction());
    }

    @Override
    public Statement visitCloseCursor(CrateSqlParser.CloseCursorContext context) {
        return new CursorStatement.Close(Names.ofNullable(context.identifier()));
    }

    /** Builds the FETCH of one cursor. */
    private static final class Direction extends CrateSqlBaseVisitor<Fetch> {
        private final String cursor;

        private Direction(String cursor) {
            this.cursor = cursor;
        }

        private static long number(TerminalNode node) {
            try {
                return Long.parseLong(node.getText().replace("_", ""));
            } catch (NumberFormatException e) {
                throw new CrateError(ErrorKind.SQL_PARSE, "long overflow: " + node.getText());
            }
        }

        @Override
        public Fetch visitFetchStep(CrateSqlParser.FetchStepContext context) {
            return switch (context.getStart().getType()) {
                case CrateSqlParser.FIRST -> new Fetch(cursor, Fetch.Mode.ABSOLUTE, 1);
                case CrateSqlParser.LAST -> new Fetch(cursor, Fetch.Mode.ABSOLUTE, -1);
                case CrateSqlParser.PRIOR, CrateSqlParser.BACKWARD -> new Fetch(cursor, Fetch.Mode.MOVE, -1);
                default -> new Fetch(cursor, Fetch.Mode.MOVE, 1);
            };
        }

        @Override
        public Fetch visitFetchAbsolute(CrateSqlParser.FetchAbsoluteContext context) {
            return new Fetch(cursor, Fetch.Mode.ABSOLUTE, number(context.INTEGER_VALUE()));
        }

        @Override
        public Fetch visitFetchRelative(CrateSqlParser.FetchRelativeContext context) {
            long count = number(context.INTEGER_VALUE());
            return new Fetch(cursor, Fetch.Mode.RELATIVE, context.getChildCount() == 3 ? -count : count);
        }

        @Override
        public Fetch visitFetchMany(CrateSqlParser.FetchManyContext context) {
            long count = context.ALL() != null ? Long.MAX_VALUE : number(context.INTEGER_VALUE());
            return new Fetch(cursor, Fetch.Mode.MOVE, context.BACKWARD() != null ? -count : count);
        }
    }
}
