package org.cratedb4j.client;

import java.util.List;
import org.cratedb4j.client.internal.options.Options;

/** The proxy to reach nodes through. */
abstract sealed class ProxyOptions<B extends ProxyOptions<B>> extends ConnectionOptions<B> permits TlsOptions {

    ProxyOptions() {}

    /**
     * The proxy to reach nodes through. Default: none; what the JVM has been told of proxies at large is ignored. Each
     * connection is a tunnel of its own, which an HTTP proxy must allow ({@code CONNECT}) to the nodes' port.
     *
     * @param url {@code http://host:port} or {@code socks5://host:port}, maybe with {@code user:password@}
     * @return this builder
     */
    public B proxy(String url) {
        return with(Options.PROXY, Options.PROXY.parse(url));
    }

    /**
     * Who logs in to the proxy. Default: nobody.
     *
     * @param user the user's name
     * @return this builder
     */
    public B proxyUser(String user) {
        return with(Options.PROXY_USER, user);
    }

    /**
     * The password of the proxy's user. Default: none.
     *
     * @param password the password
     * @return this builder
     */
    public B proxyPassword(String password) {
        return with(Options.PROXY_PASSWORD, password);
    }

    /**
     * The hosts to reach without the proxy. Default: none.
     *
     * @param hosts names, or {@code *.domain} for all hosts below a domain
     * @return this builder
     */
    public B proxyBypass(String... hosts) {
        return with(Options.PROXY_BYPASS, List.of(hosts));
    }
}
