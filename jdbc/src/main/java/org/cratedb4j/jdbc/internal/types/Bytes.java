package org.cratedb4j.jdbc.internal.types;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.cratedb4j.client.types.BitString;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;

/**
 * Bytes, for which CrateDB has no type: they are kept as text, in the hexadecimal form in which PostgreSQL writes them
 * ({@code \x0aff}). Any other text stands for its bytes in UTF-8.
 */
public final class Bytes {

    private static final String PREFIX = "\\x";

    private Bytes() {}

    /** The text that bytes are kept as. */
    public static String toText(byte[] bytes) {
        return PREFIX + HexFormat.of().formatHex(bytes);
    }

    /** The bytes of a value. */
    public static byte[] of(Object value) throws SQLException {
        if (value instanceof String text) {
            return ofText(text);
        }
        if (value instanceof UUID uuid) {
            return ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
        }
        if (value instanceof BitString bits) {
            return ofBits(bits.bits());
        }
        throw SqlErrors.of(
                SqlState.INVALID_VALUE, "A value of " + value.getClass().getTypeName() + " has no bytes");
    }

    private static byte[] ofText(String text) {
        if (text.startsWith(PREFIX)) {
            try {
                return HexFormat.of().parseHex(text, PREFIX.length(), text.length());
            } catch (IllegalArgumentException e) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Bits from the left, the last byte filled up with zeros. */
    private static byte[] ofBits(String bits) {
        byte[] bytes = new byte[(bits.length() + Byte.SIZE - 1) / Byte.SIZE];
        for (int i = 0; i < bits.length(); i++) {
            if (bits.charAt(i) == '1') {
                bytes[i / Byte.SIZE] |= (byte) (0x80 >> i % Byte.SIZE);
            }
        }
        return bytes;
    }
}
