package org.cratedb4j.embedded.internal.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ident of a partition: its values, length first, in base 32. */
public final class PartitionIdent {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";

    private PartitionIdent() {}

    /** The ident of a partition with these values, null for NULL. */
    public static String encode(List<@Nullable String> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeVarInt(bytes, values.size());
        for (String value : values) {
            if (value == null) {
                bytes.write(0);
            } else {
                byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
                writeVarInt(bytes, utf8.length + 1);
                bytes.writeBytes(utf8);
            }
        }
        return base32(bytes.toByteArray());
    }

    private static void writeVarInt(ByteArrayOutputStream out, int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 8 / 5 + 1);
        int bits = 0;
        int held = 0;
        for (byte next : bytes) {
            bits = (bits << 8) | (next & 0xFF);
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(DIGITS.charAt((bits >>> held) & 0x1F));
            }
        }
        if (held > 0) {
            text.append(DIGITS.charAt((bits << (5 - held)) & 0x1F));
        }
        return text.toString();
    }
}
