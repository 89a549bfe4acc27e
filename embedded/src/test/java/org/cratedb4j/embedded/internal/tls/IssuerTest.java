package org.cratedb4j.embedded.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static void validate(X509Certificate authority, X509Certificate certificate, Instant when)
            throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(when));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
    }

    @Test
    void anAuthoritySignsForItselfAndOthers() throws GeneralSecurityException {
        Issuer issuer = Issuer.create("Authority, ÄÖÜ", NOW);
        X509Certificate certificate =
                issuer.issue("ann", List.of(), NOW).chain().get(0);

        issuer.certificate().verify(issuer.certificate().getPublicKey());
        validate(issuer.certificate(), certificate, NOW);
        assertThat(issuer.certificate().getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
        assertThat(issuer.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=Authority\\, ÄÖÜ");
        assertThat(certificate.getIssuerX500Principal())
                .isEqualTo(issuer.certificate().getSubjectX500Principal());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=ann");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getSubjectAlternativeNames()).isNull();
    }

    @Test
    void nodesAreKnownByNamesAndAddresses() throws GeneralSecurityException {
        X509Certificate certificate = Issuer.create("ca", NOW)
                .issue("node", List.of("localhost", "127.0.0.1", "::1"), NOW)
                .chain()
                .get(0);

        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T12:00:00Z", "2049-06-01T00:00:00Z", "2051-06-01T00:00:00Z"})
    void certificatesAreValidForAYear(String start) throws GeneralSecurityException {
        Instant now = Instant.parse(start);
        Issuer issuer = Issuer.create("ca", now);
        X509Certificate certificate =
                issuer.issue("ann", List.of(), now).chain().get(0);

        assertThat(certificate.getNotBefore()).isEqualTo(now.minus(Duration.ofDays(1)));
        assertThat(certificate.getNotAfter()).isEqualTo(now.plus(Duration.ofDays(365)));
        assertThatThrownBy(() -> validate(issuer.certificate(), certificate, now.plus(Duration.ofDays(366))))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void noTwoAreAlike() {
        Issuer issuer = Issuer.create("ca", NOW);
        Issuer other = Issuer.create("ca", NOW);
        KeyMaterial one = issuer.issue("ann", List.of(), NOW);
        KeyMaterial two = issuer.issue("ann", List.of(), NOW);

        assertThat(one.chain().get(0).getSerialNumber())
                .isPositive()
                .isNotEqualTo(two.chain().get(0).getSerialNumber());
        assertThat(Arrays.equals(one.key().getEncoded(), two.key().getEncoded()))
                .isFalse();
        assertThatThrownBy(() -> one.chain().get(0).verify(other.certificate().getPublicKey()))
                .isInstanceOf(SignatureException.class);
        assertThat(one.toString()).isEqualTo("KeyMaterial[CN=ann]");
    }
}
