package org.cratedb4j.embedded.internal.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and prints addresses without ever asking a name server. */
public final class IpAddresses {
    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;

    private IpAddresses() {}

    /** The bytes of an address, 4 or 16; null when the text is none. IPv6 addresses that stand for IPv4 have 4. */
    public static byte @Nullable [] parse(String text) {
        if (text.indexOf(':') < 0) {
            return parseV4(text);
        }
        byte[] address = parseV6(text);
        return address != null && isMappedV4(address)
                ? new byte[] {address[12], address[13], address[14], address[15]}
                : address;
    }

    private static byte @Nullable [] parseV4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != V4_BYTES) {
            return null;
        }
        byte[] address = new byte[V4_BYTES];
        for (int i = 0; i < V4_BYTES; i++) {
            int octet = number(parts[i], 10, 3);
            boolean leadingZero = parts[i].length() > 1 && parts[i].charAt(0) == '0';
            if (octet < 0 || octet > 255 || leadingZero) {
                return null;
            }
            address[i] = (byte) octet;
        }
        return address;
    }

    private static byte @Nullable [] parseV6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        List<Byte> head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        List<Byte> tail = gap < 0 ? new ArrayList<>() : groups(text.substring(gap + 2), true);
        if (head == null || tail == null) {
            return null;
        }
        int known = head.size() + tail.size();
        if (gap < 0 ? known != V6_BYTES : known > V6_BYTES - 2) {
            return null;
        }
        byte[] address = new byte[V6_BYTES];
        for (int i = 0; i < head.size(); i++) {
            address[i] = head.get(i);
        }
        for (int i = 0; i < tail.size(); i++) {
            address[V6_BYTES - tail.size() + i] = tail.get(i);
        }
        return address;
    }

    /** The bytes of groups with colons between; the last group of an address may be an IPv4 address. */
    private static @Nullable List<Byte> groups(String text, boolean endsAddress) {
        List<Byte> bytes = new ArrayList<>();
        if (text.isEmpty()) {
            return bytes;
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (endsAddress && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                byte[] v4 = parseV4(parts[i]);
                if (v4 == null) {
                    return null;
                }
                for (byte octet : v4) {
                    bytes.add(octet);
                }
                return bytes;
            }
            int group = number(parts[i], 16, 4);
            if (group < 0) {
                return null;
            }
            bytes.add((byte) (group >> 8));
            bytes.add((byte) group);
        }
        return bytes;
    }

    private static int number(String digits, int radix, int maxDigits) {
        if (digits.isEmpty() || digits.length() > maxDigits) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) > 127 ? -1 : Character.digit(digits.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }

    private static boolean isMappedV4(byte[] address) {
        for (int i = 0; i < 10; i++) {
            if (address[i] != 0) {
                return false;
            }
        }
        return address[10] == -1 && address[11] == -1;
    }

    /** An address in its canonical form (RFC 5952). */
    public static String format(byte[] address) {
        if (address.length == V4_BYTES) {
            return (address[0] & 255) + "." + (address[1] & 255) + "." + (address[2] & 255) + "." + (address[3] & 255);
        }
        int[] groups = new int[V6_BYTES / 2];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = (address[2 * i] & 255) << 8 | (address[2 * i + 1] & 255);
        }
        int gap = longestRunOfZeros(groups);
        int gapEnd = gap;
        while (gapEnd < groups.length && gapEnd >= 0 && groups[gapEnd] == 0) {
            gapEnd++;
        }
        if (gap < 0) {
            return join(groups, 0, groups.length);
        }
        return join(groups, 0, gap) + "::" + join(groups, gapEnd, groups.length);
    }

    private static String join(int[] groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? ":" : "").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }

    /** Where the first of the longest runs of two or more zero groups starts; -1 without one. */
    private static int longestRunOfZeros(int[] groups) {
        int best = -1;
        int bestLength = 1;
        int start = 0;
        for (int i = 0; i <= groups.length; i++) {
            if (i == groups.length || groups[i] != 0) {
                if (i - start > bestLength) {
                    best = start;
                    bestLength = i - start;
                }
                start = i + 1;
            }
        }
        return best;
    }
}
