package org.cratedb4j.embedded.internal.sql;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.jspecify.annotations.Nullable;

/** Ends parsing at the first error, with its place: {@code line 1:8: ...}, columns counted from 1. */
final class SyntaxErrors extends BaseErrorListener {
    static final SyntaxErrors LISTENER = new SyntaxErrors();

    private SyntaxErrors() {}

    /** An error at a token. */
    static CrateError at(Token token, String message) {
        return at(token.getLine(), token.getCharPositionInLine(), message);
    }

    private static CrateError at(int line, int positionInLine, String message) {
        return new CrateError(ErrorKind.PARSING, "line " + line + ":" + (positionInLine + 1) + ": " + message);
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            @Nullable Object offendingSymbol,
            int line,
            int positionInLine,
            String message,
            @Nullable RecognitionException cause) {
        throw at(line, positionInLine, message);
    }
}
