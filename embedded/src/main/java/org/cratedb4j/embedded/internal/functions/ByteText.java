package org.cratedb4j.embedded.internal.functions;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes as text, in PostgreSQL's two forms. */
final class ByteText {
    private static final String HEX_PREFIX = "\\x";

    private ByteText() {}

    /** Either form. */
    static byte[] parse(String text) {
        return text.startsWith(HEX_PREFIX) ? parseHex(text, HEX_PREFIX.length()) : unescape(text);
    }

    /** Hex digits after their prefix; any other text stands for its UTF-8 bytes. */
    static byte[] parseUnescaped(String text) {
        return text.startsWith(HEX_PREFIX)
                ? parseHex(text, HEX_PREFIX.length())
                : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Hex digits from {@code start} on. */
    static byte[] parseHex(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                throw new IllegalArgumentException(
                        "Illegal hexadecimal character " + text.charAt(i) + " at index " + i);
            }
        }
        if ((text.length() - start) % 2 != 0) {
            throw new IllegalArgumentException("Odd number of characters.");
        }
        return HexFormat.of().parseHex(text, start, text.length());
    }

    /** Characters, a backslash for itself doubled, {@code \377} for other bytes. */
    static byte[] unescape(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                bytes.write(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '\\') {
                bytes.write('\\');
                i++;
            } else if (i + 3 < text.length()) {
                bytes.write(octal(text, i + 1) * 64 + octal(text, i + 2) * 8 + octal(text, i + 3));
                i += 3;
            } else {
                throw new IllegalArgumentException("Invalid escape sequence at index " + i
                        + ": expected 1 or 3 more characters but the end of the string got reached");
            }
        }
        return bytes.toByteArray();
    }

    private static int octal(String text, int index) {
        int digit = Character.digit(text.charAt(index), 8);
        if (digit < 0) {
            throw new IllegalArgumentException("Illegal octal character " + text.charAt(index) + " at index " + index);
        }
        return digit;
    }

    static String escape(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            if (b == '\\') {
                text.append("\\\\");
            } else if (b < ' ' || b > '~') {
                text.append('\\').append(b >> 6 & 3).append(b >> 3 & 7).append(b & 7);
            } else {
                text.append((char) b);
            }
        }
        return text.toString();
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String print(byte[] bytes) {
        return HEX_PREFIX + hex(bytes);
    }
}
