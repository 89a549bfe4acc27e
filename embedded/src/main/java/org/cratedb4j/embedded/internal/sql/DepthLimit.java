package org.cratedb4j.embedded.internal.sql;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;

/** How deep a statement may be nested. Whoever walks a tree may therefore do so by recursion. */
final class DepthLimit {
    private static final int MAX_BRACKETS = 200;
    private static final int MAX_RULES = 700;
    private static final int MAX_TREE = 300;

    private DepthLimit() {}

    /** Looks at the brackets before the parser does, because it reads ahead through all of them at each. */
    static void checkBrackets(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            switch (token.getType()) {
                case CrateSqlLexer.OPEN_ROUND, CrateSqlLexer.OPEN_SQUARE, CrateSqlLexer.OPEN_CURLY ->
                    check(++depth, MAX_BRACKETS);
                case CrateSqlLexer.CLOSE_ROUND, CrateSqlLexer.CLOSE_SQUARE, CrateSqlLexer.CLOSE_CURLY -> depth--;
                default -> {}
            }
        }
    }

    static void checkRules(int depth) {
        check(depth, MAX_RULES);
    }

    static void checkTree(int depth) {
        check(depth, MAX_TREE);
    }

    private static void check(int depth, int limit) {
        if (depth > limit) {
            throw new CrateError(ErrorKind.PARSING, "statement is too large (nested too deep)");
        }
    }
}
