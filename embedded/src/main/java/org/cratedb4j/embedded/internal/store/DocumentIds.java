package org.cratedb4j.embedded.internal.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code _id} is in one table: the primary key as text; several columns packed, the routing column first; or, without a primary
 * key, the row's number in disguise.
 */
final class DocumentIds {
    /** An odd number has an inverse modulo 2^64, so that the number can be found again. */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private static final long INVERSE = inverse(MULTIPLIER);
    private static final int LENGTH_WITHOUT_KEY = 15;

    private final long salt;
    private volatile Scheme scheme;

    /**
     * @param key the primary key
     * @param routingPart the index of the key's column that rows are routed by; -1 when they are routed by another column or the id
     */
    private record Scheme(PrimaryKey key, int routingPart) {}

    /** @param tableId keeps apart the ids of tables without a primary key */
    DocumentIds(int tableId, PrimaryKey key, int routingPart) {
        this.salt = tableId * INVERSE;
        this.scheme = new Scheme(key, routingPart);
    }

    /** Follows DDL; the rows hold on to this object. */
    void redefine(PrimaryKey key, int routingPart) {
        scheme = new Scheme(key, routingPart);
    }

    private static long inverse(long odd) {
        long result = odd;
        for (int round = 0; round < 5; round++) {
            result *= 2 - odd * result;
        }
        return result;
    }

    String idOf(StoredRow row) {
        return id(row.values(), row.number());
    }

    String id(@Nullable Object[] values, long number) {
        PrimaryKey key = scheme.key();
        if (key.isEmpty()) {
            return disguise(number);
        }
        return idOfKey(key.in(values));
    }

    /** The id that a primary key gives. */
    String idOfKey(Object key) {
        Scheme current = scheme;
        return current.key().parts().size() == 1 ? KeyTexts.write(key) : pack((List<?>) key, current.routingPart());
    }

    /** The number that an id of a table without a primary key stands for; -1 when it is no such id. */
    long numberOf(String id) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException notBase64) {
            return -1;
        }
        return bytes.length == LENGTH_WITHOUT_KEY ? (ByteBuffer.wrap(bytes).getLong() ^ salt) * INVERSE : -1;
    }

    /** The primary key that an id stands for; null when it is no such id. */
    @Nullable
    Object keyOf(String id) {
        try {
            PrimaryKey key = scheme.key();
            return key.parts().size() == 1
                    ? key.parts().get(0).type().implicitCast(id)
                    : unpack(id, key, scheme.routingPart());
        } catch (RuntimeException notAnId) {
            return null;
        }
    }

    private String disguise(long number) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH_WITHOUT_KEY + 1);
        bytes.putLong((number * MULTIPLIER) ^ salt);
        bytes.putLong(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), LENGTH_WITHOUT_KEY));
    }

    private static String pack(List<?> values, int routingPart) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeVarInt(bytes, values.size());
        if (routingPart >= 0) {
            writeText(bytes, KeyTexts.write(values.get(routingPart)));
        }
        for (int part = 0; part < values.size(); part++) {
            if (part != routingPart) {
                writeText(bytes, KeyTexts.write(values.get(part)));
            }
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static Object unpack(String id, PrimaryKey key, int routingPart) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(id));
        List<String> texts = new ArrayList<>();
        for (int left = readVarInt(bytes); left > 0; left--) {
            byte[] utf8 = new byte[readVarInt(bytes)];
            bytes.get(utf8);
            texts.add(new String(utf8, StandardCharsets.UTF_8));
        }
        if (routingPart >= 0) {
            texts.add(routingPart, texts.remove(0));
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int part = 0; part < texts.size(); part++) {
            values.add(key.parts().get(part).type().implicitCast(texts.get(part)));
        }
        return values;
    }

    private static void writeText(ByteArrayOutputStream out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeVarInt(out, utf8.length);
        out.writeBytes(utf8);
    }

    private static void writeVarInt(ByteArrayOutputStream out, int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static int readVarInt(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
