package org.cratedb4j.embedded.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;

/** The answer's way back to whoever sent a request. */
final class Exchange {
    private final Request request;
    private final Response response;
    private final Callback callback;

    Exchange(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    /** Sends an answer. */
    void send(Reply reply) throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response.getHeaders()::put);
        if (reply.contentLength() >= 0) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.contentLength());
        }
        boolean endsEarly = reply.isShorterThanSaid() && !HttpMethod.HEAD.is(request.getMethod());
        List<ByteBuffer> body = reply.body();
        int last = endsEarly ? body.size() : body.size() - 1;
        for (int i = 0; i < last; i++) {
            try (Blocker.Callback written = Blocker.callback()) {
                response.write(false, body.get(i), written);
                written.block();
            }
        }
        if (endsEarly) {
            callback.failed(new QuietException.Exception("a body that is shorter than its Content-Length"));
        } else {
            response.write(true, last < 0 ? null : body.get(last), callback);
        }
    }

    /** Closes the connection in place of an answer. */
    void cut() {
        request.getConnectionMetaData().getConnection().close();
        callback.failed(new QuietException.Exception("a connection that was closed in place of an answer"));
    }
}
