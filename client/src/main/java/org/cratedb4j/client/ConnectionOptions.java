package org.cratedb4j.client;

import java.time.Duration;
import org.cratedb4j.client.internal.options.Options;

/** How connections are opened and kept. */
abstract sealed class ConnectionOptions<B extends ConnectionOptions<B>> extends LogInOptions<B> permits ProxyOptions {

    ConnectionOptions() {}

    /**
     * How long opening a connection may take, on each node. Default: 10 seconds.
     *
     * @param timeout longer than zero
     * @return this builder
     */
    public B connectTimeout(Duration timeout) {
        return with(Options.CONNECT_TIMEOUT, timeout);
    }

    /**
     * How many connections to each node there may be at a time. Default: 100.
     *
     * @param number at least 1
     * @return this builder
     */
    public B maxConnections(int number) {
        return with(Options.MAX_CONNECTIONS, number);
    }

    /**
     * How long a connection may wait for its next use; less if the server's {@code Keep-Alive} header says so. Default: 60
     * seconds, less than the time after which proxies forget a connection.
     *
     * @param timeout longer than zero
     * @return this builder
     */
    public B idleTimeout(Duration timeout) {
        return with(Options.IDLE_TIMEOUT, timeout);
    }

    /**
     * The number of bytes from which a request is compressed with gzip. Default: 8192.
     *
     * @param bytes at least 0, which is for always; {@link Integer#MAX_VALUE} is for never
     * @return this builder
     */
    public B compressAbove(int bytes) {
        return with(Options.COMPRESS_ABOVE, bytes);
    }

    /**
     * Whether TCP probes connections that are silent, so that a lost node is noticed and proxies do not forget long
     * statements. Default: yes.
     *
     * @param wanted whether it does
     * @return this builder
     */
    public B tcpKeepAlive(boolean wanted) {
        return with(Options.TCP_KEEP_ALIVE, wanted);
    }

    /**
     * The silence before TCP's first probe, where the operating system lets it be set. Default: 60 seconds.
     *
     * @param idle longer than zero; whole seconds count
     * @return this builder
     */
    public B tcpKeepAliveIdle(Duration idle) {
        return with(Options.TCP_KEEP_ALIVE_IDLE, idle);
    }

    /**
     * The time between TCP's probes, where the operating system lets it be set. Default: 10 seconds.
     *
     * @param interval longer than zero; whole seconds count
     * @return this builder
     */
    public B tcpKeepAliveInterval(Duration interval) {
        return with(Options.TCP_KEEP_ALIVE_INTERVAL, interval);
    }

    /**
     * The number of unanswered probes after which TCP gives a connection up, where the operating system lets it be set.
     * Default: 6.
     *
     * @param number at least 1
     * @return this builder
     */
    public B tcpKeepAliveCount(int number) {
        return with(Options.TCP_KEEP_ALIVE_COUNT, number);
    }
}
