package org.cratedb4j.client.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cratedb4j.client.testing.TestCertificates;
import org.junit.jupiter.api.Test;

class PrivateKeysTest {

    // Made for this test and used nowhere else.
    private static final String SEC1 = """
            -----BEGIN EC PARAMETERS-----
            BggqhkjOPQMBBw==
            -----END EC PARAMETERS-----
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIBi2mByICHpJR0kAohfWCFnvCEvhveZKzbRc+CGsLbsYoAoGCCqGSM49
            AwEHoUQDQgAEQG6Sn6ecpj7Q3OrC4k0fnBJtfVFzIyF7Nx7nasykANucBT6bZvyY
            mvlkFTB9OfpF7YKDOHrrnba/NkqQQm6J0w==
            -----END EC PRIVATE KEY-----
            """;

    private static PrivateKey read(String pem) {
        return PrivateKeys.read(pem.getBytes(StandardCharsets.US_ASCII), "s3cret");
    }

    @Test
    void aKeyOfSec1IsReadBehindItsParameters() {
        assertThat(read(SEC1))
                .isInstanceOfSatisfying(
                        ECPrivateKey.class,
                        key -> assertThat(key.getS().toString(16))
                                .startsWith("18b6981c")
                                .endsWith("2dbb18"));
    }

    @Test
    void oneKeyIsTheSameInAllItsForms() throws Exception {
        TestCertificates certificates = TestCertificates.get();
        PrivateKey key = read(certificates.pkcs8("rsa"));

        assertThat(read(certificates.pkcs1("rsa"))).isEqualTo(key);
        assertThat(read(certificates.encrypted("rsa", "s3cret"))).isEqualTo(key);
    }

    @Property
    void anyBytesAreAKeyOrRefused(@ForAll byte[] der) {
        String body = java.util.Base64.getEncoder().encodeToString(der);
        for (String label :
                new String[] {"PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY"}) {
            assertThatThrownBy(() -> read("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
