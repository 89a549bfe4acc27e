package org.cratedb4j.embedded.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;

/** Leads each request to its endpoint and sends the answer. */
final class Router extends Handler.Abstract {
    private final Authentication authentication;
    private final SqlEndpoint sql;
    private final BlobEndpoint blobs;
    private final RootEndpoint root;

    Router(Authentication authentication, SqlEndpoint sql, BlobEndpoint blobs, RootEndpoint root) {
        this.authentication = authentication;
        this.sql = sql;
        this.blobs = blobs;
        this.root = root;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        send(answer(new Call(request)), request, response, callback);
        return true;
    }

    private Reply answer(Call call) throws IOException {
        try {
            String user = authentication.userOf(call);
            if (call.path().startsWith("/_sql")) {
                return sql.answer(call, user);
            } else if (call.path().startsWith("/_blobs")) {
                return blobs.answer(call, user);
            }
            return root.answer(call);
        } catch (RefusedException e) {
            return e.reply();
        }
    }

    private static void send(Reply reply, Request request, Response response, Callback callback) throws IOException {
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
}
