package org.cratedb4j.client.internal.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A proxy, through which every connection is a tunnel of its own: a connection is a session, so none may be shared.
 *
 * @param kind the protocol it speaks
 * @param host its name or IP address
 * @param port its port
 * @param credentials who logs in to it, null for nobody
 * @param bypass the hosts that are reached directly: names, {@code *.domain} or {@code .domain}, or {@code *} for all
 */
public record ProxyConfig(
        Kind kind, String host, int port, @Nullable Credentials credentials, List<String> bypass) {

    /** The protocols of proxies. */
    public enum Kind {
        /** HTTP's CONNECT. */
        HTTP,
        /** SOCKS version 5. */
        SOCKS5
    }

    /** Makes the list immutable. */
    public ProxyConfig {
        bypass = List.copyOf(bypass);
    }

    /** Whether a host is reached through the proxy. */
    boolean serves(String host) {
        return bypass.stream().noneMatch(pattern -> matches(pattern, host));
    }

    private static boolean matches(String pattern, String host) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        String name = host.toLowerCase(Locale.ROOT);
        if (wanted.startsWith("*")) {
            return name.endsWith(wanted.substring(1));
        }
        return wanted.startsWith(".") ? name.endsWith(wanted) : name.equals(wanted);
    }

    /** Where it listens, without credentials. */
    @Override
    public String toString() {
        return (kind == Kind.HTTP ? "http://" : "socks5://") + new NodeAddress(false, host, port, "").authority();
    }
}
