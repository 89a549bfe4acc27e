package org.cratedb4j.embedded.internal.sql;

import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.cratedb4j.embedded.internal.sql.tree.Expression;
import org.cratedb4j.embedded.internal.sql.tree.Statement;

/** Reads CrateDB's SQL. Thread-safe. */
public final class SqlParser {
    private SqlParser() {}

    /**
     * Reads one statement; a semicolon may end it. A text without one is {@link Statement.Empty}.
     *
     * @throws CrateError {@link ErrorKind#PARSING} when it is none, {@link ErrorKind#SQL_PARSE} when a literal in it is wrong
     */
    public static Statement parse(String sql) {
        CrateSqlParser.OneStatementContext context = parse(sql, CrateSqlParser::oneStatement);
        return context.statement() == null
                ? new Statement.Empty()
                : new StatementBuilder(new TreeBuilder()).build(context.statement());
    }

    /**
     * Reads one expression and nothing else.
     *
     * @throws CrateError {@link ErrorKind#PARSING} when it is none, {@link ErrorKind#SQL_PARSE} when a literal in it is wrong
     */
    public static Expression parseExpression(String sql) {
        return new TreeBuilder()
                .expressions()
                .build(parse(sql, CrateSqlParser::oneExpression).expression());
    }

    /** Tries the fast prediction first: it reads nearly everything, but may refuse what the full one accepts. */
    private static <C extends ParserRuleContext> C parse(String sql, Function<CrateSqlParser, C> rule) {
        CrateSqlLexer lexer = new CrateSqlLexer(CharStreams.fromString(sql));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        DepthLimit.checkBrackets(tokens.getTokens());
        CrateSqlParser parser = new CrateSqlParser(tokens);
        parser.removeErrorListeners();
        try {
            parser.setErrorHandler(new BailErrorStrategy());
            parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
            return rule.apply(parser);
        } catch (ParseCancellationException e) {
            tokens.seek(0);
            parser.reset();
            parser.addErrorListener(SyntaxErrors.LISTENER);
            parser.setErrorHandler(new DefaultErrorStrategy());
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            return rule.apply(parser);
        }
    }
}
