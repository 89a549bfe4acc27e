package org.cratedb4j.client.internal.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who the client is: its key, and the certificates that vouch for it, its own first.
 *
 * @param key the key
 * @param chain the certificates
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {

    private static final int CHALLENGE_BYTES = 32;

    /** Refuses a key that is not the first certificate's. */
    public Identity {
        chain = List.copyOf(chain);
        if (!belongTogether(key, chain.get(0).getPublicKey())) {
            throw new IllegalArgumentException("is not the key of the client's certificate");
        }
    }

    /** The only identity of a key store in a file, PKCS#12 or JKS. */
    public static Identity ofStore(Path file, @Nullable String password) {
        char[] secret = password == null ? new char[0] : password.toCharArray();
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), secret);
            List<String> aliases = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (aliases.size() != 1) {
                throw new IllegalArgumentException("must hold one private key, not " + aliases.size());
            }
            Key key = store.getKey(aliases.get(0), secret);
            Certificate[] chain = store.getCertificateChain(aliases.get(0));
            return new Identity(
                    (PrivateKey) Objects.requireNonNull(key),
                    Arrays.stream(chain).map(X509Certificate.class::cast).toList());
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new WrongPasswordException("cannot be opened with the password given", e);
            }
            throw new IllegalArgumentException("cannot be read", e);
        } catch (UnrecoverableKeyException e) {
            throw new WrongPasswordException("has a key that cannot be decrypted with the password given", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("is neither PEM nor a key store of type PKCS#12 or JKS", e);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot be read", e);
        }
    }

    private static boolean belongTogether(PrivateKey key, PublicKey certified) {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        new SecureRandom().nextBytes(challenge);
        try {
            Signature signature = Signature.getInstance(signatureOf(key));
            signature.initSign(key);
            signature.update(challenge);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(challenge);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // Keys of different algorithms or curves.
            return false;
        }
    }

    private static String signatureOf(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> key.getAlgorithm();
        };
    }

    /** The names of the certificates, and nothing of the key. */
    @Override
    public String toString() {
        return "Identity"
                + chain.stream().map(X509Certificate::getSubjectX500Principal).toList();
    }
}
