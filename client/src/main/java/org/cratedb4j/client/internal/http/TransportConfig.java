package org.cratedb4j.client.internal.http;

import java.time.Duration;
import org.cratedb4j.client.internal.tls.TlsSource;
import org.jspecify.annotations.Nullable;

/**
 * How connections are made and used.
 *
 * @param connectTimeout how long opening a connection, or waiting for one, may take
 * @param maxConnections how many connections there may be for each session key
 * @param idleTimeout how long a connection may wait for its next use
 * @param keepAlive how TCP finds out that a silent node is gone
 * @param tls how to speak TLS
 * @param proxy the way to nodes that are not reached directly, null for none
 * @param compressAbove the number of bytes from which a request is compressed; {@link Integer#MAX_VALUE} for never
 * @param maxAnswerBytes the number of bytes, uncompressed, that an answer may have
 * @param applicationName who asks, null to keep it to oneself
 */
public record TransportConfig(
        Duration connectTimeout,
        int maxConnections,
        Duration idleTimeout,
        TcpKeepAlive keepAlive,
        TlsSource tls,
        @Nullable ProxyConfig proxy,
        int compressAbove,
        long maxAnswerBytes,
        @Nullable String applicationName) {}
