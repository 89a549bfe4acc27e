package org.cratedb4j.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.cratedb4j.embedded.internal.tls.KeyMaterial;
import org.cratedb4j.embedded.internal.tls.Pem;
import org.cratedb4j.embedded.internal.tls.SslContexts;

/**
 * What an embedded node needs to speak HTTPS: its certificate and key, and the authorities whose client certificates it accepts. Such a
 * node speaks TLS 1.2 and 1.3 and nothing else: a connection that begins in plain HTTP is closed without an answer.
 *
 * <pre>{@code
 * CertificateAuthority authority = CertificateAuthority.create();
 * try (EmbeddedNode node = EmbeddedNode.builder().tls(NodeTls.issuedBy(authority)).start()) {
 *     CrateClient crate = CrateClient.builder().nodes(node.url()).sslContext(authority.clientContext()).build();
 *     ...
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class NodeTls {
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "::1");

    private final KeyMaterial own;
    private final List<X509Certificate> trusted;

    private NodeTls(KeyMaterial own, List<X509Certificate> trusted) {
        this.own = own;
        this.trusted = List.copyOf(trusted);
    }

    /**
     * A new certificate for {@code localhost}, {@code 127.0.0.1} and {@code ::1}. Client certificates of the same authority are accepted.
     *
     * @param authority signs it
     * @param hosts more host names or IP addresses that it is valid for
     * @return what a node needs for HTTPS
     */
    public static NodeTls issuedBy(CertificateAuthority authority, String... hosts) {
        List<String> all = new ArrayList<>(THIS_MACHINE);
        all.addAll(Arrays.asList(hosts));
        return new NodeTls(
                authority.issuer().issue(all.get(0), all, Instant.now()),
                List.of(authority.issuer().certificate()));
    }

    /**
     * A certificate in PEM files.
     *
     * @param certificates the file with the certificate of the node, and behind it those of the authorities up to the root
     * @param key the file with the private key, PKCS#8 and not encrypted; may be the same file
     * @return what a node needs for HTTPS
     * @throws EmbeddedException when a file cannot be read or does not hold what it should
     */
    public static NodeTls pem(Path certificates, Path key) {
        try {
            return new NodeTls(KeyMaterial.pem(certificates, key), List.of());
        } catch (IOException e) {
            throw new EmbeddedException(e);
        }
    }

    /**
     * A certificate and its key in a PKCS#12 file.
     *
     * @param file the file
     * @param password the password of the file and of the key
     * @return what a node needs for HTTPS
     * @throws EmbeddedException when the file cannot be read with this password, or has no key in it
     */
    public static NodeTls pkcs12(Path file, String password) {
        try {
            return new NodeTls(KeyMaterial.pkcs12(file, Objects.requireNonNull(password)), List.of());
        } catch (IOException e) {
            throw new EmbeddedException(e);
        }
    }

    /**
     * The same, with client certificates of more authorities accepted. They are asked for when a rule of
     * {@link HostBasedAuthentication} is about them.
     *
     * @param authorities a PEM file with the certificates of the authorities
     * @return a new value
     * @throws EmbeddedException when the file cannot be read or holds no certificates
     */
    public NodeTls trustingClientsOf(Path authorities) {
        try {
            List<X509Certificate> more = new ArrayList<>(trusted);
            more.addAll(Pem.certificates(authorities));
            return new NodeTls(own, more);
        } catch (IOException e) {
            throw new EmbeddedException(e);
        }
    }

    SSLContext context() {
        return SslContexts.of(own, trusted);
    }
}
