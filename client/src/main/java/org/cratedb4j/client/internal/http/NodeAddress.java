package org.cratedb4j.client.internal.http;

/**
 * Where a node listens.
 *
 * @param secure whether to speak TLS
 * @param host a name, or an IP address without brackets
 * @param port the port
 * @param path what a proxy wants before {@code /_sql}: empty, or with a leading and no trailing slash
 */
public record NodeAddress(boolean secure, String host, int port, String path) {

    /** The host as URLs and the Host header write it, with the port. */
    public String authority() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    /** The URL, which never has credentials. */
    @Override
    public String toString() {
        return (secure ? "https://" : "http://") + authority() + path;
    }
}
