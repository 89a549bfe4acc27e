package org.cratedb4j.embedded.internal.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An authority that issues certificates (RFC 5280), made on the spot: the JDK can check certificates but has no public means of
 * making them. Immutable.
 */
public final class Issuer {
    private static final Duration VALID_BEFORE = Duration.ofDays(1);
    private static final Duration VALID_AFTER = Duration.ofDays(365);
    private static final Pattern IP_ADDRESS = Pattern.compile("[0-9.]+|.*:.*");
    private static final int SERIAL_BITS = 127;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.identifier("1.2.840.10045.4.3.2"));
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String AUTHORITY_KEY = "2.5.29.35";
    /** For signing certificates and lists of revoked ones. */
    private static final byte[] KEY_USAGE_OF_AUTHORITY = Der.bits(new byte[] {0x06}, 1);

    private static final int ALTERNATIVE_HOST = 2;
    private static final int ALTERNATIVE_ADDRESS = 7;

    private final String name;
    private final KeyPair keys;
    private final X509Certificate certificate;

    private Issuer(String name, Instant now) throws GeneralSecurityException {
        this.name = name;
        this.keys = newKeys();
        List<byte[]> extensions = List.of(
                extension(BASIC_CONSTRAINTS, true, Der.sequence(Der.bool(true))),
                extension(KEY_USAGE, true, KEY_USAGE_OF_AUTHORITY),
                extension(SUBJECT_KEY, false, Der.octets(idOf(keys.getPublic()))));
        this.certificate = sign(name, keys.getPublic(), extensions, now);
    }

    /** Makes an authority. */
    public static Issuer create(String name, Instant now) {
        try {
            return new Issuer(name, now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate of the authority itself. */
    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * Issues a certificate for a new key.
     *
     * @param commonName the name of whom it is for
     * @param hosts names and addresses of the machine that it is for; none for people
     */
    public KeyMaterial issue(String commonName, List<String> hosts, Instant now) {
        try {
            KeyPair subject = newKeys();
            List<byte[]> extensions = new ArrayList<>();
            extensions.add(extension(BASIC_CONSTRAINTS, true, Der.sequence()));
            extensions.add(extension(SUBJECT_KEY, false, Der.octets(idOf(subject.getPublic()))));
            extensions.add(extension(AUTHORITY_KEY, false, Der.sequence(Der.taggedBytes(0, idOf(keys.getPublic())))));
            if (!hosts.isEmpty()) {
                byte[][] names = hosts.stream().map(Issuer::alternativeName).toArray(byte[][]::new);
                extensions.add(extension(ALTERNATIVE_NAMES, false, Der.sequence(names)));
            }
            return new KeyMaterial(
                    subject.getPrivate(), List.of(sign(commonName, subject.getPublic(), extensions, now)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] alternativeName(String host) {
        if (!IP_ADDRESS.matcher(host).matches()) {
            return Der.taggedBytes(ALTERNATIVE_HOST, host.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            return Der.taggedBytes(
                    ALTERNATIVE_ADDRESS, InetAddress.getByName(host).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + host + "' is neither a host name nor an IP address", e);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private static byte[] idOf(PublicKey key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
    }

    private static byte[] extension(String identifier, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.identifier(identifier), Der.bool(true), Der.octets(value))
                : Der.sequence(Der.identifier(identifier), Der.octets(value));
    }

    private X509Certificate sign(String subject, PublicKey key, List<byte[]> extensions, Instant now)
            throws GeneralSecurityException {
        byte[] content = Der.sequence(
                Der.tagged(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE)),
                ECDSA_WITH_SHA256,
                distinguishedName(name),
                Der.sequence(Der.time(now.minus(VALID_BEFORE)), Der.time(now.plus(VALID_AFTER))),
                distinguishedName(subject),
                key.getEncoded(),
                Der.tagged(3, Der.sequence(extensions.toArray(byte[][]::new))));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate(), RANDOM);
        signature.update(content);
        byte[] signed = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(signature.sign(), 0));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed));
    }

    private static byte[] distinguishedName(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.identifier(COMMON_NAME), Der.text(commonName))));
    }
}
