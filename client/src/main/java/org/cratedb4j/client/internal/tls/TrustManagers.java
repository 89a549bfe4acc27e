package org.cratedb4j.client.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Who is trusted to vouch for servers. */
final class TrustManagers {

    private TrustManagers() {}

    /** Whom the JVM trusts, and some more. */
    static X509ExtendedTrustManager with(List<X509Certificate> more) throws GeneralSecurityException {
        KeyStore store = empty();
        for (X509Certificate issuer : ofStore(null).getAcceptedIssuers()) {
            add(store, issuer);
        }
        for (X509Certificate certificate : more) {
            add(store, certificate);
        }
        return ofStore(store);
    }

    private static void add(KeyStore store, X509Certificate certificate) throws GeneralSecurityException {
        store.setCertificateEntry(Integer.toString(store.size()), certificate);
    }

    /** A store to be filled. */
    static KeyStore empty() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        return store;
    }

    private static X509ExtendedTrustManager ofStore(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("The JVM has no trust manager for certificates"));
    }
}
