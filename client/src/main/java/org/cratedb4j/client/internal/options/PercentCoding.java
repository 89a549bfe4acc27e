package org.cratedb4j.client.internal.options;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as in the credentials of a URL, where a plus is a plus. */
final class PercentCoding {

    private static final int HEX = 16;

    private PercentCoding() {}

    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                decoded.write(digit(bytes, i + 1) * HEX + digit(bytes, i + 2));
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(decoded.toByteArray());
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the percent-encoding is no UTF-8", e);
        }
    }

    private static int digit(byte[] bytes, int index) {
        int digit = index < bytes.length ? Character.digit(bytes[index], HEX) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("a percent sign must be followed by two hex digits");
        }
        return digit;
    }
}
