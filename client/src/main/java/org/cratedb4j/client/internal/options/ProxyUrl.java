package org.cratedb4j.client.internal.options;

import java.util.List;
import java.util.Locale;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.http.ProxyConfig;
import org.cratedb4j.client.internal.http.ProxyConfig.Kind;

/** A proxy as users write it: {@code http://host:port} or {@code socks5://host:port}, maybe with credentials. */
final class ProxyUrl {

    private ProxyUrl() {}

    static ProxyConfig parse(String untrimmed) {
        String text = untrimmed.strip();
        int schemeEnd = text.indexOf("://");
        String rest = schemeEnd < 0 ? text : text.substring(schemeEnd + 3);
        Kind kind = switch (schemeEnd < 0 ? "" : text.substring(0, schemeEnd).toLowerCase(Locale.ROOT)) {
            case "http" -> Kind.HTTP;
            case "socks5", "socks5h" -> Kind.SOCKS5;
            default -> throw new IllegalArgumentException("must begin with http:// or socks5://");
        };
        NodeUrl url;
        try {
            url = NodeUrl.parse("http://" + rest);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Redaction.url(text) + " is no proxy, which has a host and a port", e);
        }
        NodeAddress address = url.address();
        if (!address.path().isEmpty() || !rest.matches(".*:[0-9]+/?")) {
            throw new IllegalArgumentException(Redaction.url(text) + " must have a port, and no path");
        }
        return new ProxyConfig(kind, address.host(), address.port(), url.credentials(), List.of());
    }
}
