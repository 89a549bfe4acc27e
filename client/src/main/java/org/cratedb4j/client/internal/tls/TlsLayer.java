package org.cratedb4j.client.internal.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** Puts TLS onto connected sockets. Safe for use by many threads. */
public final class TlsLayer {

    private final TlsSource source;
    private volatile @Nullable Made made;

    /** A context, and what it was made of. */
    private record Made(TlsConfig config, SSLContext context) {}

    /** A layer; the JVM's trust store is read when the first socket is wrapped, if ever. */
    public TlsLayer(TlsSource source) {
        this.source = source;
    }

    private SSLContext contextOf(TlsConfig config) {
        Made last = made;
        if (last == null || !last.config().equals(config)) {
            // Two threads may both make one, which does no harm.
            last = new Made(config, config.context() == null ? context(config) : config.context());
            made = last;
        }
        return last.context();
    }

    private static SSLContext context(TlsConfig config) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManager trust = config.verify() ? TrustManagers.with(config.trusted()) : new TrustEverybody();
            context.init(keyManagers(config.identity()), new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot speak TLS", e);
        }
    }

    private static KeyManager @Nullable [] keyManagers(@Nullable Identity identity) throws GeneralSecurityException {
        if (identity == null) {
            return null;
        }
        KeyStore store = TrustManagers.empty();
        List<X509Certificate> chain = identity.chain();
        store.setKeyEntry("client", identity.key(), new char[0], chain.toArray(X509Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        return factory.getKeyManagers();
    }

    /** Shakes hands with a server of a name; the socket's time-out bounds each read. */
    public SSLSocket wrap(Socket socket, String host, int port) throws IOException {
        TlsConfig config = source.current();
        String expected = config.expectedHost() == null ? host : config.expectedHost();
        SSLSocket secured = (SSLSocket) contextOf(config).getSocketFactory().createSocket(socket, expected, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setProtocols(protocols(secured, config.minVersion()));
        if (config.verify()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String[] protocols(SSLSocket socket, TlsVersion oldest) {
        Set<String> supported = Set.of(socket.getSupportedProtocols());
        return Arrays.stream(oldest.protocols()).filter(supported::contains).toArray(String[]::new);
    }
}
