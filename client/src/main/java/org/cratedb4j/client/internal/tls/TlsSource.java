package org.cratedb4j.client.internal.tls;

/** Says how to speak TLS now, which may change as certificates are renewed. Safe for use by many threads. */
@FunctionalInterface
public interface TlsSource {

    /** How to speak TLS on the next connection. */
    TlsConfig current();
}
