package org.cratedb4j.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import org.cratedb4j.client.internal.wire.RequestBody;
import org.jspecify.annotations.Nullable;

/** The requests of one connection as HTTP messages. */
final class RequestMessages {

    private static final int BUFFER = 8_192;

    private final String path;
    private final Header[] headers;
    private final int compressAbove;

    RequestMessages(SessionKey key, TransportConfig config) {
        path = key.node().path();
        headers = RequestHeaders.of(key, config.applicationName());
        compressAbove = config.compressAbove();
    }

    /** A request as a message, with a token if there is one. */
    ClassicHttpRequest message(HttpRequest request, @Nullable String token) throws IOException {
        ClassicHttpRequest message = new BasicClassicHttpRequest(request.method(), path + request.target());
        message.setHeaders(headers);
        if (token != null) {
            message.addHeader(new BasicHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token, true));
        }
        RequestBody body = request.body();
        if (body.length() >= compressAbove) {
            ByteArrayOutputStream compressed = gzip(body);
            message.addHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            message.addHeader(HttpHeaders.CONTENT_LENGTH, compressed.size());
            message.setEntity(
                    new EntityTemplate(compressed.size(), ContentType.APPLICATION_JSON, "gzip", compressed::writeTo));
        } else {
            message.addHeader(HttpHeaders.CONTENT_LENGTH, body.length());
            message.setEntity(new EntityTemplate(body.length(), ContentType.APPLICATION_JSON, null, body::writeTo));
        }
        return message;
    }

    private static ByteArrayOutputStream gzip(RequestBody body) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(BUFFER);
        try (OutputStream out = new GZIPOutputStream(compressed, BUFFER)) {
            body.writeTo(out);
        }
        return compressed;
    }
}
