package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/** The statement's text cannot be parsed (code 4000 with a parser's message). */
public final class SqlSyntaxException extends ServerException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for an error answer.
     *
     * @param error what the node answered
     * @param node the node, null if unknown
     * @param attempts how many times the statement was tried
     */
    public SqlSyntaxException(ServerError error, @Nullable String node, int attempts) {
        super(error, node, attempts);
    }
}
