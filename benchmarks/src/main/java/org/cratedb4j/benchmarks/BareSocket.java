package org.cratedb4j.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Sends a statement and reads the bytes of its answer, and does nothing with them: no HTTP client can be faster. For one thread at
 * a time.
 */
final class BareSocket implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final MessageHead head;
    private final String start;
    private final byte[] buffer = new byte[BUFFER];

    BareSocket(String url) throws IOException {
        URI uri = URI.create(url);
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        head = new MessageHead(in);
        start = "POST /_sql?types HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    /** The bytes of a request with a JSON body. */
    byte[] request(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] headers = (start + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[headers.length + body.length];
        System.arraycopy(headers, 0, request, 0, headers.length);
        System.arraycopy(body, 0, request, headers.length, body.length);
        return request;
    }

    /** Sends a request and reads its answer; gives the length of the body. */
    int exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        if (!head.read()) {
            throw new IOException("the server has closed the connection");
        }
        int left = head.contentLength();
        while (left > 0) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("the answer ends in the middle");
            }
            left -= read;
        }
        return head.contentLength();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
