package org.cratedb4j.client.internal.exec;

import java.io.IOException;
import org.cratedb4j.client.internal.http.HttpAnswer;

/** What sends calls and opens their answers: the whole cluster, or one connection of a session. */
public sealed interface CallRunner permits StatementRunner, SessionRunner {

    /** Reads a good answer's body, or as much of it as tells whether it is whole. */
    @FunctionalInterface
    interface BodyReader<T> {

        /** Reads what it needs. */
        T read(HttpAnswer answer) throws IOException;
    }

    /** What was read of a good answer, and the exchange that brings it. */
    record Opened<T>(T content, Exchange exchange) {}

    /** Sends a call and reads its answer as far as the reader does. */
    <T> Opened<T> run(Call call, BodyReader<T> reader);

    /** Sends a call, reads its answer to the end, and keeps the connection for calls that depend on it. */
    SessionRunner pin(Call call);
}
