package org.cratedb4j.embedded;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.cratedb4j.embedded.internal.tls.KeyMaterial;
import org.cratedb4j.embedded.internal.tls.Pem;
import org.cratedb4j.embedded.internal.tls.SslContexts;

/** A certificate of a client and its key, see {@link CertificateAuthority#clientCertificate}. Immutable and thread-safe. */
public final class ClientCertificate {
    private final KeyMaterial material;
    private final X509Certificate authority;

    ClientCertificate(KeyMaterial material, X509Certificate authority) {
        this.material = material;
        this.authority = authority;
    }

    /**
     * The certificate.
     *
     * @return the certificate
     */
    public X509Certificate certificate() {
        return material.chain().get(0);
    }

    /**
     * Writes the certificate to a file, in PEM.
     *
     * @param file the file, which is overwritten
     * @return the file
     * @throws EmbeddedException when it cannot be written
     */
    public Path writePem(Path file) {
        return PemFiles.write(file, Pem.write(certificate()));
    }

    /**
     * Writes the private key to a file, in PEM, as PKCS#8 and not encrypted.
     *
     * @param file the file, which is overwritten
     * @return the file
     * @throws EmbeddedException when it cannot be written
     */
    public Path writeKeyPem(Path file) {
        return PemFiles.write(file, Pem.write(material.key()));
    }

    /**
     * A context for a client that shows this certificate, and trusts the authority that has issued it and no other.
     *
     * @return a new context
     */
    public SSLContext clientContext() {
        return SslContexts.of(material, List.of(authority));
    }

    /** The name in the certificate. */
    @Override
    public String toString() {
        return certificate().getSubjectX500Principal().getName();
    }
}
