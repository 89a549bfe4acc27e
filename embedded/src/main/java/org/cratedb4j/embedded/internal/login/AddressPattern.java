package org.cratedb4j.embedded.internal.login;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that a rule is for: {@code _local_}, an IP address, an IPv4 network such as {@code 10.0.0.0/8}, a host name, or a domain
 * such as {@code .example.org}. Immutable.
 */
public final class AddressPattern {
    private static final Pattern NETWORK =
            Pattern.compile("(OCTET(?:\\.OCTET){3})/(\\d{1,2})".replace("OCTET", "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"));
    private static final int IPV4_BITS = 32;
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1");

    private final String text;

    /**
     * @throws IllegalArgumentException when the text is no such pattern
     */
    public AddressPattern(String text) {
        this.text = text;
        if (text.isBlank() || (text.contains("/") && !isNetwork(text))) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an address; expected _local_, an IP address, an IPv4"
                            + " network such as 10.0.0.0/8, a host name, or a domain such as .example.org");
        }
    }

    private static boolean isNetwork(String text) {
        Matcher network = NETWORK.matcher(text);
        if (!network.matches() || Integer.parseInt(network.group(2)) > IPV4_BITS) {
            return false;
        }
        try {
            int hostBits = IPV4_BITS - Integer.parseInt(network.group(2));
            BigInteger address = number(InetAddress.getByName(network.group(1)));
            return address.signum() == 0 || address.getLowestSetBit() >= hostBits;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    boolean matches(InetAddress address) {
        try {
            Matcher network = NETWORK.matcher(text);
            if (text.equals("_local_")) {
                return LOCAL.contains(address.getHostAddress());
            } else if (network.matches()) {
                int hostBits = IPV4_BITS - Integer.parseInt(network.group(2));
                return address instanceof Inet4Address
                        && number(address)
                                .shiftRight(hostBits)
                                .equals(number(InetAddress.getByName(network.group(1)))
                                        .shiftRight(hostBits));
            } else if (text.startsWith(".")) {
                return address.getCanonicalHostName().endsWith(text);
            }
            return Arrays.asList(InetAddress.getAllByName(text)).contains(address);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
