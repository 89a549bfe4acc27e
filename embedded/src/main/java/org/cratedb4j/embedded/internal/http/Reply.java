package org.cratedb4j.embedded.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;

/**
 * An answer, complete before its first byte is sent.
 *
 * @param status the HTTP status
 * @param headers the headers besides Content-Length
 * @param contentLength what Content-Length says; negative: no such header
 * @param body the body, which may be shorter than it says
 */
record Reply(int status, Map<String, String> headers, long contentLength, List<ByteBuffer> body) {
    static final String JSON = "application/json; charset=UTF-8";

    Reply {
        headers = Map.copyOf(headers);
    }

    /** No body. */
    static Reply empty(int status) {
        return new Reply(status, Map.of(), 0, List.of());
    }

    /** Plain text. CrateDB says of no such text what it is. */
    static Reply text(int status, String text) {
        return bytes(status, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply bytes(int status, Map<String, String> headers, byte[] body) {
        return new Reply(status, headers, body.length, List.of(ByteBuffer.wrap(body)));
    }

    static Reply json(int status, ChunkedBuffer body) {
        return new Reply(status, Map.of(HttpHeader.CONTENT_TYPE.asString(), JSON), body.size(), body.chunks());
    }

    /**
     * A failure outside of SQL, after which CrateDB closes the connection. It takes the length of the text for that of its bytes, so a
     * text beyond ASCII loses its end.
     */
    static Reply failure(int status, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer body = ByteBuffer.wrap(bytes, 0, Math.min(text.length(), bytes.length));
        return new Reply(status, Map.of(), body.remaining(), List.of(body)).closing();
    }

    /** Whether the body ends before its Content-Length does: the connection then ends with it. */
    boolean isShorterThanSaid() {
        return body.stream().mapToLong(ByteBuffer::remaining).sum() < contentLength;
    }

    /** The first half of the body, with the Content-Length of the whole. */
    Reply half() {
        long left = contentLength / 2;
        List<ByteBuffer> first = new ArrayList<>();
        for (ByteBuffer part : body) {
            int length = (int) Math.min(left, part.remaining());
            first.add(part.slice(part.position(), length));
            left -= length;
        }
        return new Reply(status, headers, contentLength, first);
    }

    /** The same answer, after which the connection is closed. */
    Reply closing() {
        return with(HttpHeader.CONNECTION.asString(), "close");
    }

    Reply with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(status, all, contentLength, body);
    }
}
