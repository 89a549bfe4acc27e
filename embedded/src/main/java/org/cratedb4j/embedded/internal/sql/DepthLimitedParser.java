package org.cratedb4j.embedded.internal.sql;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/** Refuses what is nested so deep that reading it could overflow the stack. */
abstract class DepthLimitedParser extends Parser {
    private int ruleDepth;

    DepthLimitedParser(TokenStream input) {
        super(input);
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
        ruleDepth++;
        DepthLimit.checkRules(ruleDepth);
    }
}
