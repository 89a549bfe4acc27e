package org.cratedb4j.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes the compression of an answer's body. */
final class ContentDecoding {

    private static final int BUFFER = 8_192;

    private ContentDecoding() {}

    static InputStream decode(InputStream body, @Nullable String encoding) throws IOException {
        if (encoding == null) {
            return body;
        }
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body, BUFFER);
            case "deflate" -> inflate(body);
            default -> throw new IOException("the answer is encoded as " + encoding + ", which was not offered");
        };
    }

    /** Servers disagree about whether "deflate" has zlib's header; its first two bytes tell. */
    private static InputStream inflate(InputStream body) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(body, 2);
        byte[] head = pushback.readNBytes(2);
        pushback.unread(head);
        boolean zlib =
                head.length == 2 && (head[0] & 0x0f) == 8 && ((head[0] & 0xff) << 8 | (head[1] & 0xff)) % 31 == 0;
        return new RawInflaterStream(pushback, new Inflater(!zlib));
    }

    /** Ends the inflater it was given, which the superclass leaves to whoever made it. */
    private static final class RawInflaterStream extends InflaterInputStream {

        RawInflaterStream(InputStream in, Inflater inflater) {
            super(in, inflater, BUFFER);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
