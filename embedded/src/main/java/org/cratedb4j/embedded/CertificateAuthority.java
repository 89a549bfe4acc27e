package org.cratedb4j.embedded;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.cratedb4j.embedded.internal.tls.Issuer;
import org.cratedb4j.embedded.internal.tls.Pem;
import org.cratedb4j.embedded.internal.tls.SslContexts;

/**
 * An authority, made on the spot, that signs certificates for embedded nodes and their clients. Its certificates are valid for a year.
 * Its key is never written down: nobody can sign with it when the JVM has ended.
 *
 * <p>Immutable and thread-safe.
 */
public final class CertificateAuthority {
    private static final String NAME = "cratedb4j embedded authority";

    private final Issuer issuer;

    private CertificateAuthority(Issuer issuer) {
        this.issuer = issuer;
    }

    /**
     * Makes an authority that nobody knows yet.
     *
     * @return the authority
     */
    public static CertificateAuthority create() {
        return new CertificateAuthority(Issuer.create(NAME, Instant.now()));
    }

    Issuer issuer() {
        return issuer;
    }

    /**
     * The certificate of the authority, which clients are to trust.
     *
     * @return the certificate
     */
    public X509Certificate certificate() {
        return issuer.certificate();
    }

    /**
     * The certificate of the authority in PEM.
     *
     * @return the text
     */
    public String pem() {
        return Pem.write(issuer.certificate());
    }

    /**
     * Writes the certificate of the authority to a file, in PEM.
     *
     * @param file the file, which is overwritten
     * @return the file
     * @throws EmbeddedException when it cannot be written
     */
    public Path writePem(Path file) {
        return PemFiles.write(file, pem());
    }

    /**
     * A context for clients that trust this authority and no other, and show no certificate.
     *
     * @return a new context
     */
    public SSLContext clientContext() {
        return SslContexts.of(null, List.of(issuer.certificate()));
    }

    /**
     * Issues a certificate for a client.
     *
     * @param user the common name in it, which CrateDB compares with the name of the user
     * @return the certificate, with a new key
     */
    public ClientCertificate clientCertificate(String user) {
        return new ClientCertificate(issuer.issue(user, List.of(), Instant.now()), issuer.certificate());
    }
}
