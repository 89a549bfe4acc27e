package org.cratedb4j.embedded.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of requests. */
final class RequestBody {
    /** CrateDB's {@code http.max_content_length}. */
    static final int MAX_LENGTH = 100 * 1024 * 1024;

    private RequestBody() {}

    /**
     * Reads a body to its end.
     *
     * @param encoding the Content-Encoding, or null
     * @param announced the Content-Length, negative when there is none
     */
    static byte[] read(InputStream in, @Nullable String encoding, long announced) throws RefusedException, IOException {
        if (announced > MAX_LENGTH) {
            throw tooLarge();
        }
        byte[] body;
        try {
            body = decoded(in, encoding).readNBytes(MAX_LENGTH + 1);
        } catch (ZipException e) {
            throw new RefusedException(
                    Reply.failure(HttpStatus.INTERNAL_SERVER_ERROR_500, "Input is not in the GZIP format"));
        }
        if (body.length > MAX_LENGTH) {
            throw tooLarge();
        }
        return body;
    }

    private static RefusedException tooLarge() {
        return new RefusedException(
                Reply.empty(HttpStatus.PAYLOAD_TOO_LARGE_413).closing());
    }

    private static InputStream decoded(InputStream in, @Nullable String encoding) throws IOException {
        return switch (encoding == null ? "" : encoding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> gunzipped(in);
            case "deflate", "x-deflate" -> inflated(in);
            default -> in;
        };
    }

    private static InputStream gunzipped(InputStream in) throws IOException {
        try {
            return new GZIPInputStream(in);
        } catch (EOFException e) {
            return InputStream.nullInputStream();
        }
    }

    /** Some send zlib's format as deflate, as the standard says, and some bare deflate. */
    private static InputStream inflated(InputStream in) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(in, 2);
        byte[] start = peeked.readNBytes(2);
        peeked.unread(start);
        boolean zlib =
                start.length == 2 && (start[0] & 0x0f) == 8 && (((start[0] & 0xff) << 8) | (start[1] & 0xff)) % 31 == 0;
        return new InflaterInputStream(peeked, new Inflater(!zlib));
    }
}
