package org.cratedb4j.embedded.internal.functions;

import org.cratedb4j.embedded.internal.types.IpAddresses;

/** Networks in CIDR notation: {@code 192.168.0.0/16}. */
final class Cidr {
    private Cidr() {}

    /** Whether an address lies in a network. */
    static boolean contains(String network, String ip) {
        int slash = network.indexOf('/');
        if (slash < 0 || ip.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "operands are incorrect, expected [ip, cidr], got [" + ip + ", " + network + "]");
        }
        byte[] base = IpAddresses.parse(network.substring(0, slash));
        byte[] address = IpAddresses.parse(ip);
        if (base == null || address == null) {
            throw new IllegalArgumentException("'" + network + "' is not an IP string literal.");
        }
        return base.length == address.length && samePrefix(base, address, prefixLength(network, slash, base.length));
    }

    private static int prefixLength(String network, int slash, int bytes) {
        int length = Integer.parseInt(network.substring(slash + 1));
        if (length < 0 || length > bytes * Byte.SIZE) {
            throw new IllegalArgumentException(
                    "illegal prefixLength '" + length + "'. Must be 0-32 for IPv4 ranges, 0-128 for IPv6 ranges");
        }
        return length;
    }

    private static boolean samePrefix(byte[] a, byte[] b, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((a[bit / Byte.SIZE] & mask) != (b[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
