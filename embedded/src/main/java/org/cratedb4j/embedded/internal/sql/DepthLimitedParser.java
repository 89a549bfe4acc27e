package org.cratedb4j.embedded.internal.sql;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;

/** Refuses what is nested so deep that reading it could overflow the stack. */
abstract class DepthLimitedParser extends Parser {
    /** A pair of brackets is three rules deep. */
    private static final int MAX_RULE_DEPTH = 1500;

    private int ruleDepth;

    DepthLimitedParser(TokenStream input) {
        super(input);
    }

    /** The refusal, here and wherever else a tree is too deep. */
    static CrateError tooDeep() {
        return new CrateError(ErrorKind.PARSING, "statement is too large (nested too deep)");
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int ruleIndex) {
        enter();
        super.enterRule(context, state, ruleIndex);
    }

    @Override
    public void enterRecursionRule(ParserRuleContext context, int state, int ruleIndex, int precedence) {
        enter();
        super.enterRecursionRule(context, state, ruleIndex, precedence);
    }

    @Override
    public void exitRule() {
        ruleDepth--;
        super.exitRule();
    }

    @Override
    public void unrollRecursionContexts(ParserRuleContext parent) {
        ruleDepth--;
        super.unrollRecursionContexts(parent);
    }

    @Override
    public void reset() {
        ruleDepth = 0;
        super.reset();
    }

    private void enter() {
        if (++ruleDepth > MAX_RULE_DEPTH) {
            throw tooDeep();
        }
    }
}
