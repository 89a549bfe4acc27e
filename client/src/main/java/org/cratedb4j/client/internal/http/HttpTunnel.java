package org.cratedb4j.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks an HTTP proxy for a tunnel. */
final class HttpTunnel {

    private static final int MAX_HEAD = 64 * 1024;
    private static final int AUTHENTICATION_REQUIRED = 407;
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;
    private static final String END = "\r\n\r\n";

    private HttpTunnel() {}

    static void open(Socket socket, NodeAddress node, @Nullable Credentials credentials) throws IOException {
        String target = node.authority();
        StringBuilder request = new StringBuilder("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n");
        if (credentials != null) {
            request.append("Proxy-Authorization: ")
                    .append(credentials.toBasic())
                    .append("\r\n");
        }
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        int status = status(head(socket.getInputStream()));
        if (status == AUTHENTICATION_REQUIRED) {
            throw new IOException(
                    credentials == null
                            ? "the proxy wants a user and a password"
                            : "the proxy refuses the user or the password");
        }
        if (status / HUNDRED != SUCCESS) {
            throw new IOException("the proxy answered HTTP " + status + " instead of a tunnel to " + target);
        }
    }

    /** Byte by byte: what follows the head belongs to the tunnel. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < END.length() && head.size() < MAX_HEAD) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("the proxy closed the connection without an answer");
            }
            head.write(b);
            matched = b == END.charAt(matched) ? matched + 1 : b == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static int status(String head) throws IOException {
        String line = head.lines().findFirst().orElse("");
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
            throw new IOException("the proxy does not speak HTTP");
        }
        return Integer.parseInt(line.split(" ", -1)[1]);
    }
}
