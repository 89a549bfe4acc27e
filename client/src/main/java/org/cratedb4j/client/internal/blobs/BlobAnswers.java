package org.cratedb4j.client.internal.blobs;

import java.util.Set;
import org.cratedb4j.client.BlobNotFoundException;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.DigestMismatchException;
import org.cratedb4j.client.ServerError;
import org.cratedb4j.client.internal.exec.AnswerRule;
import org.cratedb4j.client.internal.exec.ServerErrors;
import org.cratedb4j.client.internal.wire.ErrorBody;

/**
 * What nodes answer about a blob: mostly a status without a word.
 *
 * @param accepted the statuses of good answers
 * @param name the blob's name, for messages
 */
record BlobAnswers(Set<Integer> accepted, String name) implements AnswerRule {

    static final int OK = 200;
    static final int CREATED = 201;
    static final int NO_CONTENT = 204;
    static final int PARTIAL_CONTENT = 206;
    static final int CONFLICT = 409;
    static final int RANGE_NOT_SATISFIABLE = 416;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    @Override
    public boolean accepts(int status) {
        return accepted.contains(status);
    }

    @Override
    public CrateException error(int status, ErrorBody body, String node, int attempts) {
        boolean silent = body.message().isEmpty();
        if (status == NOT_FOUND && silent) {
            return new BlobNotFoundException(
                    new ServerError(status, 0, "02000", "There is no blob " + name, null), node, attempts);
        }
        if (status == BAD_REQUEST
                && accepted.contains(CREATED)
                && (silent || body.message().contains("igest"))) {
            return new DigestMismatchException(
                    "The content that was sent is not that of " + name + ": its digest is another one", node, attempts);
        }
        return ServerErrors.exception(status, body, node, attempts);
    }
}
