package org.cratedb4j.client.internal.options;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateClientBuilder;
import org.cratedb4j.client.InvalidOptionException;
import org.cratedb4j.client.testing.TestCertificates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of TLS that cannot be followed are refused when the client is built, by their names and without secrets. */
class TlsSettingsTest {

    private final TestCertificates certificates = TestCertificates.get();
    private final CrateClientBuilder builder = CrateClient.builder().nodes("https://127.0.0.1");

    @TempDir
    Path directory;

    private Path certificate;

    @BeforeEach
    void writeCertificate() throws Exception {
        certificate = file("client.pem", certificates.certificate("rsa"));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private void refused(CrateClientBuilder options, String option, String reason) {
        assertThatThrownBy(options::build)
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageStartingWith("Option " + option + ": ")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "ca_certificate, ca.pem",
        "client_certificate, c.pem",
        "client_key, c.key",
        "client_key_password, s3cret",
        "expected_host, h",
        "min_tls_version, 1.3",
        "verify_certificate, false"
    })
    void noneIsTakenForANodeWithoutTls(String option, String value) {
        refused(
                CrateClient.builder().nodes("https://a", "http://b").option(option, value),
                option,
                "http://b:4200 is reached without; write https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca_certificate", "client_certificate"})
    void aMissingFileIsRefused(String option) {
        refused(builder.option(option, directory.resolve("nowhere.pem").toString()), option, "there is no file");
    }

    @Test
    void aFileWithoutACertificateIsRefused() throws Exception {
        refused(builder.caCertificate(file("ca.pem", "nothing")), "ca_certificate", "no certificate");
    }

    @Test
    void aDamagedCertificateIsRefused() throws Exception {
        String damaged = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        refused(builder.caCertificate(file("ca.pem", damaged)), "ca_certificate", "damaged certificate");
    }

    @Test
    void aFileWithoutAKeyIsRefused() throws Exception {
        refused(builder.clientCertificate(certificate).clientKey(file("k", "nothing")), "client_key", "no private key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY"})
    void aDamagedKeyIsRefused(String label) throws Exception {
        Path key = file("k", "-----BEGIN " + label + "-----\nMAMCAQA=\n-----END " + label + "-----\n");

        assertThatThrownBy(builder.clientCertificate(certificate).clientKey(key)::build)
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageStartingWith("Option client_key: ");
    }

    @Test
    void aWrongKeyPasswordIsRefusedWithoutShowingIt() throws Exception {
        Path key = file("k", certificates.encrypted("rsa", "other"));

        refused(
                builder.clientCertificate(certificate).clientKey(key).clientKeyPassword("s3cret"),
                "client_key_password",
                "cannot be decrypted");
    }

    @Test
    void anEncryptedKeyWantsItsPassword() throws Exception {
        Path key = file("k", certificates.encrypted("rsa", "s3cret"));

        refused(builder.clientCertificate(certificate).clientKey(key), "client_key_password", "there is no password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void aWrongPasswordOfAStoreIsRefused(String type) throws Exception {
        Path store = certificates.store("rsa", type, directory.resolve("store"));

        refused(
                builder.clientCertificate(store).clientKeyPassword("s3cret"),
                "client_key_password",
                "cannot be opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "ec"})
    void aKeyOfAnotherCertificateIsRefused(String other) throws Exception {
        Path key = file("k", certificates.pkcs8(other));

        refused(builder.clientCertificate(certificate).clientKey(key), "client_key", "not the key");
    }

    @Test
    void aKeyInOpenSslsOldEncryptionIsRefusedWithAWayOut() throws Exception {
        String old = """
                -----BEGIN RSA PRIVATE KEY-----
                Proc-Type: 4,ENCRYPTED
                DEK-Info: AES-128-CBC,00

                AAAA
                -----END RSA PRIVATE KEY-----
                """;

        refused(builder.clientCertificate(certificate).clientKey(file("k", old)), "client_key", "openssl pkcs8 -topk8");
    }

    @Test
    void aKeyWithoutACertificateIsRefused() throws Exception {
        refused(builder.clientKey(file("k", "x")), "client_key", "without client_certificate");
    }

    @Test
    void anOwnContextContradictsOtherCertificates() throws Exception {
        refused(
                builder.sslContext(SSLContext.getDefault()).caCertificate(certificate),
                "ca_certificate",
                "contradicts ssl_context");
    }

    @Test
    void whatIsNotVerifiedNeedsNoAuthority() {
        refused(
                builder.verifyCertificate(false).caCertificate(certificate),
                "ca_certificate",
                "verify_certificate is off");
    }

    @Test
    void anUnknownVersionOfTlsIsRefused() {
        assertThatThrownBy(() -> builder.minTlsVersion("1.4"))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("Option min_tls_version: must be 1.0, 1.1, 1.2 or 1.3");
    }
}
