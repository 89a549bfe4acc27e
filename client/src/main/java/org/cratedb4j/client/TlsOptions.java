package org.cratedb4j.client;

import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.cratedb4j.client.internal.options.Options;

/** How nodes and client prove to each other who they are. */
abstract sealed class TlsOptions<B extends TlsOptions<B>> extends ProxyOptions<B> permits CrateClientBuilder {

    TlsOptions() {}

    /**
     * Whether the server must prove who it is. Default: yes. Without it, whoever is in between can read and change
     * everything; a warning in the log says so.
     *
     * @param wanted whether it must
     * @return this builder
     */
    public B verifyCertificate(boolean wanted) {
        return with(Options.VERIFY_CERTIFICATE, wanted);
    }

    /**
     * Authorities to trust beside those that the JVM trusts. Default: none.
     *
     * @param file a PEM file with at least one certificate, read by {@link CrateClientBuilder#build()}
     * @return this builder
     */
    public B caCertificate(Path file) {
        return with(Options.CA_CERTIFICATE, file);
    }

    /**
     * The client's certificate, whose common name CrateDB compares with the user. Default: none.
     *
     * @param file a PEM file, maybe with intermediate certificates and the key, or a PKCS#12 or JKS store with one key, read by
     *     {@link CrateClientBuilder#build()}
     * @return this builder
     */
    public B clientCertificate(Path file) {
        return with(Options.CLIENT_CERTIFICATE, file);
    }

    /**
     * The key of the client's certificate. Default: the one in the file of the certificate.
     *
     * @param file a PEM file with a PKCS#8 key, encrypted or not, or with a PKCS#1 or SEC 1 key, read by {@link CrateClientBuilder#build()}
     * @return this builder
     */
    public B clientKey(Path file) {
        return with(Options.CLIENT_KEY, file);
    }

    /**
     * The password of the client's key or store. Default: none.
     *
     * @param password the password
     * @return this builder
     */
    public B clientKeyPassword(String password) {
        return with(Options.CLIENT_KEY_PASSWORD, password);
    }

    /**
     * The host that the server's certificate must name, for nodes that are reached by another name. Default: the node's.
     *
     * @param host a name or an IP address
     * @return this builder
     */
    public B expectedHost(String host) {
        return with(Options.EXPECTED_HOST, host);
    }

    /**
     * The oldest version of TLS to speak. Default: 1.2.
     *
     * @param version {@code 1.2}, {@code 1.3}, or the broken {@code 1.0} and {@code 1.1}, which the JVM's security properties must
     *     allow, too
     * @return this builder
     */
    public B minTlsVersion(String version) {
        return with(Options.MIN_TLS_VERSION, Options.MIN_TLS_VERSION.parse(version));
    }

    /**
     * An own TLS context, in the place of all other certificates and keys. Default: none. The server's certificate must
     * still name its host.
     *
     * @param context an initialized context
     * @return this builder
     */
    public B sslContext(SSLContext context) {
        return with(Options.SSL_CONTEXT, context);
    }
}
