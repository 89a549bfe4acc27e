package org.cratedb4j.client.internal.exec;

import org.cratedb4j.client.CrateException;
import org.cratedb4j.client.internal.wire.ErrorBody;

/** Which answers are good, and what the others mean. */
public interface AnswerRule {

    /** Whether an answer of this status is good. */
    boolean accepts(int status);

    /** What to throw for an answer that is not. */
    default CrateException error(int status, ErrorBody body, String node, int attempts) {
        return ServerErrors.exception(status, body, node, attempts);
    }

    /** Whether a node may point to another one. */
    default boolean followsRedirects() {
        return true;
    }
}
