package org.cratedb4j.client.internal.options;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.cratedb4j.client.internal.http.Credentials;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A node as users write it: {@code host}, {@code host:port}, {@code host:port/path} or a whole URL, maybe with
 * credentials.
 *
 * @param address where the node listens
 * @param credentials who logs in, null if the URL does not say
 */
public record NodeUrl(NodeAddress address, @Nullable Credentials credentials) {

    private static final int DEFAULT_PORT = 4200;
    private static final int MAX_PORT = 65_535;

    /** Reads nodes separated by commas or blanks; what is wrong is said with passwords redacted. */
    public static List<NodeUrl> parseList(String text) {
        return redacting(
                text, () -> Texts.list(text).stream().map(NodeUrl::read).toList());
    }

    /** Reads one node; what is wrong is said with the password redacted. */
    public static NodeUrl parse(String text) {
        return redacting(text, () -> read(text));
    }

    /** Reads some texts, each of one node or more; what is wrong is an option error. */
    public static List<NodeUrl> parseAll(String... texts) {
        try {
            return Arrays.stream(texts)
                    .map(NodeUrl::parseList)
                    .flatMap(List::stream)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Options.NODES.invalid(e.getMessage());
        }
    }

    private static <T> T redacting(String text, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Redaction.url(text) + " is no node: " + e.getMessage(), e);
        }
    }

    private static NodeUrl read(String untrimmed) {
        String text = untrimmed.strip();
        int schemeEnd = text.indexOf("://");
        boolean secure = schemeEnd >= 0 && isSecure(text.substring(0, schemeEnd));
        String rest = schemeEnd < 0 ? text : text.substring(schemeEnd + 3);
        int pathStart = rest.indexOf('/');
        String authority = pathStart < 0 ? rest : rest.substring(0, pathStart);
        String path = pathStart < 0 ? "" : path(rest.substring(pathStart));
        int at = authority.lastIndexOf('@');
        Credentials credentials = at < 0 ? null : credentials(authority.substring(0, at));
        return new NodeUrl(address(secure, authority.substring(at + 1), path), credentials);
    }

    private static boolean isSecure(String scheme) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "http" -> false;
            case "https" -> true;
            default -> throw new IllegalArgumentException("the scheme must be http or https, not " + scheme);
        };
    }

    private static Credentials credentials(String userInfo) {
        int colon = userInfo.indexOf(':');
        String user = PercentCoding.decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
        String password = colon < 0 ? "" : PercentCoding.decode(userInfo.substring(colon + 1));
        if (user.isEmpty()) {
            throw new IllegalArgumentException("there is a password but no user");
        }
        return new Credentials(user, password);
    }

    private static NodeAddress address(boolean secure, String hostAndPort, String path) {
        boolean bracketed = hostAndPort.startsWith("[");
        int hostEnd = bracketed ? hostAndPort.indexOf(']') + 1 : hostAndPort.lastIndexOf(':');
        if (bracketed && hostEnd == 0) {
            throw new IllegalArgumentException("the bracket of the IPv6 address is not closed");
        }
        // More than one colon: an IPv6 address without brackets, and so without a port.
        boolean bareIpv6 = !bracketed && hostEnd >= 0 && hostAndPort.indexOf(':') != hostEnd;
        if (hostEnd < 0 || bareIpv6) {
            hostEnd = hostAndPort.length();
        }
        String host = hostAndPort.substring(0, hostEnd);
        String port = hostAndPort.substring(hostEnd);
        return new NodeAddress(secure, host(host, bracketed || bareIpv6), port(port), path);
    }

    private static String host(String text, boolean ipv6) {
        String host = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
        String allowed = ipv6 ? "[0-9a-fA-F:.]+(%[0-9a-zA-Z_.-]+)?" : "[0-9a-zA-Z_.-]+";
        if (host.isEmpty()) {
            throw new IllegalArgumentException("there is no host");
        }
        if (!host.matches(allowed)) {
            throw new IllegalArgumentException("the host is neither a name nor an IP address");
        }
        return host;
    }

    private static int port(String text) {
        if (text.isEmpty()) {
            return DEFAULT_PORT;
        }
        if (!text.matches(":[0-9]{1,5}")) {
            throw new IllegalArgumentException("the port is no number");
        }
        int port = Integer.parseInt(text.substring(1));
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("the port must be between 1 and " + MAX_PORT);
        }
        return port;
    }

    private static String path(String text) {
        if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
            throw new IllegalArgumentException("a query or fragment has no meaning here");
        }
        if (text.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw new IllegalArgumentException("the path must be percent-encoded");
        }
        return text.replaceFirst("/+$", "");
    }

    /** The address, without credentials. */
    @Override
    public String toString() {
        return address.toString();
    }
}
