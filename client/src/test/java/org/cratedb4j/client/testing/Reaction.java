package org.cratedb4j.client.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** What a scripted node does with one request. */
@FunctionalInterface
public interface Reaction {

    /** Reacts; true if the connection stays open for another request. */
    boolean react(Socket socket) throws IOException;

    /** A good answer. */
    static Reaction ok(String body) {
        return answer(200, body);
    }

    /** A good answer with one row. */
    static Reaction one() {
        return ok("{\"cols\":[\"1\"],\"col_types\":[9],\"rows\":[[1]],\"rowcount\":1,\"duration\":0.5}");
    }

    /** An answer with a status and a body. */
    static Reaction answer(int status, String body) {
        return answer(status, "", body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with headers, each ended by CRLF. */
    static Reaction answer(int status, String headers, byte[] body) {
        return socket -> {
            write(
                    socket,
                    "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n",
                    body);
            return true;
        };
    }

    /** An error as CrateDB answers it. */
    static Reaction error(int status, int code, String message) {
        return answer(status, "{\"error\":{\"message\":\"" + message + "\",\"code\":" + code + "}}");
    }

    /** A good answer in chunks, as proxies send it. */
    static Reaction chunked(String body) {
        return socket -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", new byte[0]);
            for (byte b : bytes) {
                write(socket, "1\r\n", new byte[] {b, '\r', '\n'});
            }
            write(socket, "0\r\n\r\n", new byte[0]);
            return true;
        };
    }

    /** A good answer in gzip. */
    static Reaction gzip(String body) {
        return answer(200, "Content-Encoding: gzip\r\n", compressed(body, true));
    }

    /** A good answer in deflate. */
    static Reaction deflate(String body) {
        return answer(200, "Content-Encoding: deflate\r\n", compressed(body, false));
    }

    /** A good answer of which only the first bytes come, and then nothing but the connection's end. */
    static Reaction truncated(String body, int sent) {
        return socket -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            byte[] part = Arrays.copyOf(bytes, sent);
            write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + bytes.length + "\r\n\r\n", part);
            return false;
        };
    }

    /** A good answer after which the node closes the connection. */
    static Reaction lastWords(String body) {
        Reaction answer = answer(200, "Connection: close\r\n", body.getBytes(StandardCharsets.UTF_8));
        return socket -> {
            answer.react(socket);
            return false;
        };
    }

    /** A good answer after which the connection is closed without a word. */
    static Reaction okThenClose() {
        Reaction answer = one();
        return socket -> {
            answer.react(socket);
            return false;
        };
    }

    /** Bytes that need be no HTTP. */
    static Reaction raw(String text) {
        return socket -> {
            write(socket, text, new byte[0]);
            return false;
        };
    }

    /** The connection's end instead of an answer. */
    static Reaction close() {
        return socket -> false;
    }

    /** A reset instead of an answer. */
    static Reaction reset() {
        return socket -> {
            socket.setSoLinger(true, 0);
            return false;
        };
    }

    /** Part of an answer, and then nothing until the client gives up. */
    static Reaction stallAfter(String text) {
        return socket -> {
            write(socket, text, new byte[0]);
            socket.getInputStream().read();
            return false;
        };
    }

    /** No answer until the client gives up. */
    static Reaction stall() {
        return stallAfter("");
    }

    /** Another reaction, once a latch opens. */
    static Reaction when(CountDownLatch latch, Reaction then) {
        return socket -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            return then.react(socket);
        };
    }

    private static void write(Socket socket, String head, byte[] body) throws IOException {
        OutputStream out = socket.getOutputStream();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head.getBytes(StandardCharsets.ISO_8859_1));
        all.write(body);
        all.writeTo(out);
        out.flush();
    }

    private static byte[] compressed(String body, boolean gzip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
