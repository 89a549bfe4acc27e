package org.cratedb4j.client.internal.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What failed handshakes mean, and what to do about them. */
final class TlsFailures {

    private TlsFailures() {}

    static String explain(SSLException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Unsupported or unrecognized SSL message")) {
            return "the node does not speak TLS on this port; write http:// instead of https://";
        }
        if (has(e, CertificateExpiredException.class)) {
            return "the node's certificate has expired";
        }
        if (has(e, CertPathBuilderException.class) || has(e, CertPathValidatorException.class)) {
            return "the node's certificate comes from an authority that is not trusted; name it in ca_certificate";
        }
        if (has(e, CertificateException.class)) {
            return "the node's certificate is for another host (" + deepest(e)
                    + "); if that is meant to be, name it in expected_host";
        }
        return "TLS handshake failed: " + message;
    }

    private static boolean has(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String deepest(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage();
    }
}
