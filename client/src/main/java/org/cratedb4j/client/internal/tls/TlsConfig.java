package org.cratedb4j.client.internal.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How to speak TLS.
 *
 * @param verify whether the server must prove who it is
 * @param trusted certificates of authorities to trust beside the JVM's
 * @param identity who the client says it is, null for nobody
 * @param expectedHost the name that the server's certificate must have, null for the node's own
 * @param minVersion the oldest version to speak
 * @param context the caller's own context, which takes the place of all other certificates and keys; null for none
 */
public record TlsConfig(
        boolean verify,
        List<X509Certificate> trusted,
        @Nullable Identity identity,
        @Nullable String expectedHost,
        TlsVersion minVersion,
        @Nullable SSLContext context) {

    /** Trusts whom the JVM trusts, and is nobody. */
    public static final TlsConfig DEFAULT = new TlsConfig(true, List.of(), null, null, TlsVersion.TLS_1_2, null);

    /** Makes the list immutable. */
    public TlsConfig {
        trusted = List.copyOf(trusted);
    }
}
