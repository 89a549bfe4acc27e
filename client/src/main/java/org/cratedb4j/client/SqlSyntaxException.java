package org.cratedb4j.client;

import org.jspecify.annotations.Nullable;

/**
 * The statement is not what CrateDB accepts (code 4000). CrateDB uses this code not only for text it cannot parse
 * but also for values that cannot be cast and for violated {@code NOT NULL} and {@code CHECK} constraints.
 */
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
