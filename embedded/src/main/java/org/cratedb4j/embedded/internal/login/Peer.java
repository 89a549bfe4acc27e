package org.cratedb4j.embedded.internal.login;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;

/**
 * The other end of a connection. Immutable.
 *
 * @param address where it is
 * @param encrypted whether the connection is over TLS
 * @param certificate the certificate that it showed; null: none
 */
public record Peer(
        InetAddress address, boolean encrypted, @Nullable X509Certificate certificate) {
    /** The common name in the certificate; null when there is none. */
    public @Nullable String commonName() {
        if (certificate == null) {
            return null;
        }
        try {
            for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    return String.valueOf(part.getValue());
                }
            }
            return null;
        } catch (InvalidNameException e) {
            throw new IllegalStateException(e);
        }
    }
}
