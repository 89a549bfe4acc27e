package org.cratedb4j.embedded.internal.functions;

import java.util.Base64;
import java.util.Locale;

/** {@code encode} and {@code decode}. Bytes are text here: {@code \x} and hex digits, or characters with octal escapes. */
final class EncodingFunctions {
    private EncodingFunctions() {}

    static void addTo(ScalarTable table) {
        table.strict("encode(text, text) -> text", (String bytes, String format) -> encode(bytes, format));
        table.strict("decode(text, text) -> text", (String text, String format) -> decode(text, format));
    }

    private static String encode(String bytes, String format) {
        return switch (format.toUpperCase(Locale.ROOT)) {
            case "BASE64" -> Base64.getEncoder().encodeToString(ByteText.parse(bytes));
            case "HEX" -> ByteText.hex(ByteText.parse(bytes));
            case "ESCAPE" -> ByteText.escape(ByteText.parseUnescaped(bytes));
            default -> throw unknown(format);
        };
    }

    private static String decode(String text, String format) {
        return switch (format.toUpperCase(Locale.ROOT)) {
            case "BASE64" -> ByteText.print(Base64.getDecoder().decode(text));
            case "HEX" -> ByteText.print(ByteText.parseHex(text, 0));
            case "ESCAPE" -> ByteText.print(ByteText.unescape(text));
            default -> throw unknown(format);
        };
    }

    private static IllegalArgumentException unknown(String format) {
        return new IllegalArgumentException("Encoding format '" + format + "' is not supported");
    }
}
