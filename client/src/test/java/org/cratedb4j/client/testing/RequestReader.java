package org.cratedb4j.client.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.cratedb4j.client.testing.ScriptedNode.Request;
import org.jspecify.annotations.Nullable;

/** Reads requests as a server of HTTP does. */
final class RequestReader {

    private static final int HEX = 16;

    private RequestReader() {}

    /** The next request, null at the connection's end. */
    static @Nullable Request read(InputStream in) throws IOException {
        List<String> head = new ArrayList<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            head.add(line);
        }
        if (head.isEmpty()) {
            return null;
        }
        Request request = new Request(head, "");
        String length = request.header("Content-Length");
        byte[] body = "chunked".equals(request.header("Transfer-Encoding"))
                ? chunks(in)
                : in.readNBytes(length == null ? 0 : Integer.parseInt(length));
        boolean gzip = "gzip".equals(request.header("Content-Encoding"));
        return new Request(head, new String(gzip ? gunzip(body) : body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        String line = line(in);
        return line == null ? 0 : Integer.parseInt(line, HEX);
    }

    private static byte[] gunzip(byte[] body) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            }
            line.write(b);
        }
        return null;
    }
}
