package org.cratedb4j.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.IOCallback;
import org.cratedb4j.client.internal.wire.RequestContent;
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
        request.headers().forEach(message::setHeader);
        RequestContent content = request.content();
        if (content.isCompressible() && content.length() >= compressAbove) {
            ByteArrayOutputStream compressed = gzip(content);
            message.addHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            carry(message, compressed.size(), compressed::writeTo);
        } else {
            carry(message, content.length(), content::writeTo);
        }
        return message;
    }

    private static void carry(ClassicHttpRequest message, long length, IOCallback<OutputStream> content) {
        if (length == RequestContent.UNKNOWN_LENGTH) {
            message.addHeader(HttpHeaders.TRANSFER_ENCODING, "chunked");
        } else {
            message.addHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        message.setEntity(new EntityTemplate(length, null, null, content));
    }

    private static ByteArrayOutputStream gzip(RequestContent body) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(BUFFER);
        try (OutputStream out = new GZIPOutputStream(compressed, BUFFER)) {
            body.writeTo(out);
        }
        return compressed;
    }
}
