package org.cratedb4j.client.internal.tls;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Certificates of PEM files. */
public final class Certificates {

    private Certificates() {}

    /** All certificates of a PEM file, in its order; an {@link IllegalArgumentException} if there is none. */
    public static List<X509Certificate> read(byte[] pem) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Pem.Block block : Pem.blocks(pem)) {
            if (block.label().equals("CERTIFICATE")) {
                certificates.add(decode(block.der()));
            }
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("has no certificate in PEM");
        }
        return certificates;
    }

    private static X509Certificate decode(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("has a damaged certificate", e);
        }
    }
}
