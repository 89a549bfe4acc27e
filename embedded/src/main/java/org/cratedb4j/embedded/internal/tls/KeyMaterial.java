package org.cratedb4j.embedded.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A private key and the certificates for it. Immutable.
 *
 * @param key the key
 * @param chain the certificate of the key, and those of the authorities between it and the root
 */
public record KeyMaterial(PrivateKey key, List<X509Certificate> chain) {
    public KeyMaterial {
        chain = List.copyOf(chain);
    }

    /**
     * Reads two PEM files, which may be one.
     *
     * @throws IOException when they do not hold what they should
     */
    public static KeyMaterial pem(Path certificates, Path key) throws IOException {
        return new KeyMaterial(Pem.privateKey(key), Pem.certificates(certificates));
    }

    /**
     * Reads the one key of a PKCS#12 file.
     *
     * @throws IOException when it does not hold one, or the password is wrong
     */
    public static KeyMaterial pkcs12(Path file, String password) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try (InputStream in = new ByteArrayInputStream(content)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
                    List<X509Certificate> chain = new ArrayList<>();
                    for (Certificate certificate : store.getCertificateChain(alias)) {
                        chain.add((X509Certificate) certificate);
                    }
                    return new KeyMaterial(key, chain);
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IOException("The PKCS#12 file " + file + " cannot be read: " + e.getMessage(), e);
        }
        throw new IOException("The PKCS#12 file " + file + " has no private key in it");
    }

    @Override
    public String toString() {
        return "KeyMaterial[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
