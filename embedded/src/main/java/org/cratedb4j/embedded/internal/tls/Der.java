package org.cratedb4j.embedded.internal.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** Writes what certificates are made of in ASN.1's distinguished encoding (ITU-T X.690). */
final class Der {
    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTEXT = 0x80;
    private static final int CONSTRUCTED = 0x20;
    private static final int SHORT_LENGTH = 0x80;
    private static final int FIRST_YEAR_OF_GENERALIZED_TIME = 2050;
    private static final DateTimeFormatter SHORT_TIME = DateTimeFormatter.ofPattern("uuMMddHHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter LONG_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT);

    private Der() {}

    private static byte[] element(int tag, byte[]... parts) {
        byte[] content = concat(parts);
        byte[] length = BigInteger.valueOf(content.length).toByteArray();
        if (content.length < SHORT_LENGTH) {
            return concat(new byte[] {(byte) tag, (byte) content.length}, content);
        }
        int start = length[0] == 0 ? 1 : 0;
        byte[] significant = Arrays.copyOfRange(length, start, length.length);
        return concat(new byte[] {(byte) tag, (byte) (SHORT_LENGTH | significant.length)}, significant, content);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] sequence(byte[]... elements) {
        return element(SEQUENCE, elements);
    }

    static byte[] set(byte[]... elements) {
        return element(SET, elements);
    }

    static byte[] bool(boolean value) {
        return element(BOOLEAN, new byte[] {(byte) (value ? 0xff : 0)});
    }

    static byte[] integer(BigInteger value) {
        return element(INTEGER, value.toByteArray());
    }

    /** A string of bits, some of the last byte's not used. */
    static byte[] bits(byte[] bytes, int unused) {
        return element(BIT_STRING, new byte[] {(byte) unused}, bytes);
    }

    static byte[] octets(byte[] bytes) {
        return element(OCTET_STRING, bytes);
    }

    static byte[] text(String text) {
        return element(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] time(Instant time) {
        OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
        boolean isLong = utc.getYear() >= FIRST_YEAR_OF_GENERALIZED_TIME;
        String text = utc.format(isLong ? LONG_TIME : SHORT_TIME);
        return element(isLong ? GENERALIZED_TIME : UTC_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** An object identifier such as 2.5.29.17. */
    static byte[] identifier(String dotted) {
        String[] numbers = dotted.split("\\.", -1);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(40 * Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1]));
        for (int i = 2; i < numbers.length; i++) {
            int number = Integer.parseInt(numbers[i]);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (number >>> shift != 0) {
                    content.write((number >>> shift & 0x7f) | 0x80);
                }
            }
            content.write(number & 0x7f);
        }
        return element(OBJECT_IDENTIFIER, content.toByteArray());
    }

    /** An element that its context gives the meaning, around other elements. */
    static byte[] tagged(int number, byte[]... elements) {
        return element(CONTEXT | CONSTRUCTED | number, elements);
    }

    /** Bytes that their context gives the meaning. */
    static byte[] taggedBytes(int number, byte[] bytes) {
        return element(CONTEXT | number, bytes);
    }
}
