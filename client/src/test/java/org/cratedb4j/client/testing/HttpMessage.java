package org.cratedb4j.client.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request or an answer as it is on the wire. */
final class HttpMessage {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
    private static final int CRLF_CRLF = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

    private final byte[] head;
    private final byte[] body;

    private HttpMessage(byte[] head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** Reads a message whose length its head says, null at the connection's end. */
    static @Nullable HttpMessage read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        while (last != CRLF_CRLF) {
            int b = in.read();
            if (b < 0) {
                return null;
            }
            head.write(b);
            last = last << Byte.SIZE | b;
        }
        Matcher matcher =
                LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        int length = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("a message ended early");
        }
        return new HttpMessage(head.toByteArray(), body);
    }

    /** The lines up to the empty one, which is part of it. */
    byte[] head() {
        return head;
    }

    /** The rest. */
    byte[] body() {
        return body;
    }

    /** All of it as text. */
    String text() {
        return new String(head, StandardCharsets.ISO_8859_1) + new String(body, StandardCharsets.UTF_8);
    }
}
