package org.cratedb4j.embedded.conformance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One TCP connection that speaks HTTP/1.1 and hides nothing of it. */
public final class RawConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;

    /** An answer. */
    public static final class Answer {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;
        private final boolean truncated;

        private Answer(int status, Map<String, String> headers, byte[] body, boolean truncated) {
            this.status = status;
            this.headers = headers;
            this.body = body;
            this.truncated = truncated;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }

        /** A header, whatever the case of its name, or null. */
        public @Nullable String header(String name) {
            return headers.get(name);
        }

        /** The bytes of the body. */
        public byte[] body() {
            return body.clone();
        }

        /** The body as text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Whether the connection ended before the body did. */
        public boolean truncated() {
            return truncated;
        }
    }

    /** Connects to a port of this machine. */
    public RawConnection(int port) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** Takes over a connection. */
    public RawConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(TIMEOUT_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends a request and reads its answer. */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: localhost\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        boolean hasLength = headers.containsKey("Content-Length") || headers.containsKey("Transfer-Encoding");
        if (!hasLength && (body.length > 0 || method.equals("POST") || method.equals("PUT"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), body);
        return read(method);
    }

    /** Sends a statement, given as the JSON body of the request. */
    public Answer sql(String json) throws IOException {
        return send("POST", "/_sql", Map.of(), json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes as they are. */
    public void write(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        socket.getOutputStream().write(all.toByteArray());
        socket.getOutputStream().flush();
    }

    /** Reads an answer to a request of that method. */
    public Answer read(String method) throws IOException {
        String[] status = line().split(" ", 3);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return body(Integer.parseInt(status[1]), headers, method);
    }

    private Answer body(int status, Map<String, String> headers, String method) throws IOException {
        String length = headers.get("Content-Length");
        String encoding = headers.getOrDefault("Transfer-Encoding", "");
        if (method.equals("HEAD") || status / 100 == 1 || status == 204) {
            return new Answer(status, headers, new byte[0], false);
        } else if (encoding.toLowerCase(Locale.ROOT).equals("chunked")) {
            return new Answer(status, headers, chunks(), false);
        } else if (length == null) {
            return new Answer(status, headers, in.readAllBytes(), false);
        }
        int expected = Math.max(0, Integer.parseInt(length));
        byte[] body = in.readNBytes(expected);
        return new Answer(status, headers, body, body.length < expected);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(), 16);
            body.write(in.readNBytes(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    /** Whether the server has closed the connection. */
    public boolean isClosedByServer() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException | SSLException e) {
            return true;
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
