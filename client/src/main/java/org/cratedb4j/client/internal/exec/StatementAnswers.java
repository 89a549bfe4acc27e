package org.cratedb4j.client.internal.exec;

/** The answers to statements: 200, or an error of CrateDB's. */
public enum StatementAnswers implements AnswerRule {

    /** To statements of users. */
    OF_CALLS,
    /** To our own questions about the cluster, on which it depends where a redirection may lead. */
    OF_LOOKUPS;

    private static final int OK = 200;

    @Override
    public boolean accepts(int status) {
        return status == OK;
    }

    @Override
    public boolean followsRedirects() {
        return this == OF_CALLS;
    }
}
