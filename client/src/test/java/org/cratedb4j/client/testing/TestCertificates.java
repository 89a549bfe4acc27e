package org.cratedb4j.client.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificates of an authority made for one run of the tests, with the JDK's keytool: "node" for 127.0.0.1, "elsewhere" for
 * another host, "expired", and the clients "rsa" and "ec"; "stranger" is signed by nobody else.
 */
public final class TestCertificates {

    /** The password of all stores. */
    public static final String PASSWORD = "changeit";

    private static final String CA = "ca";

    private static final class Holder {
        static final TestCertificates INSTANCE = new TestCertificates();
    }

    private final Path store;
    private final KeyStore keys;

    private TestCertificates() {
        try {
            Path directory = Files.createTempDirectory("certificates");
            store = directory.resolve("all.p12");
            make(CA, "RSA", "-ext", "bc:c");
            make("node", "RSA", "-signer", CA, "-ext", "san=ip:127.0.0.1");
            make("elsewhere", "RSA", "-signer", CA, "-ext", "san=dns:node.example.org");
            make("expired", "RSA", "-signer", CA, "-ext", "san=ip:127.0.0.1", "-startdate", "-30d", "-validity", "7");
            make("rsa", "RSA", "-signer", CA);
            make("ec", "EC", "-signer", CA);
            make("stranger", "RSA", "-ext", "san=ip:127.0.0.1");
            keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            Files.delete(store);
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The certificates of this run. */
    public static TestCertificates get() {
        return Holder.INSTANCE;
    }

    private void make(String alias, String algorithm, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-Duser.language=en",
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-keyalg",
                algorithm));
        command.addAll(Arrays.asList(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError("keytool failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A context for a server that shows one of the certificates, and trusts the authority's clients. */
    public SSLContext server(String alias) {
        try {
            KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            identity.init(storeOf(alias, "PKCS12"), PASSWORD.toCharArray());
            KeyStore authorities = empty("PKCS12");
            authorities.setCertificateEntry(CA, keys.getCertificate(CA));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A store with one certificate and its key, written to a file. */
    public Path store(String alias, String type, Path file) throws GeneralSecurityException, IOException {
        try (var out = Files.newOutputStream(file)) {
            storeOf(alias, type).store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private KeyStore storeOf(String alias, String type) throws GeneralSecurityException, IOException {
        KeyStore one = empty(type);
        one.setKeyEntry(alias, key(alias), PASSWORD.toCharArray(), keys.getCertificateChain(alias));
        return one;
    }

    private static KeyStore empty(String type) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }

    /** A certificate in PEM. */
    public String certificate(String alias) throws GeneralSecurityException {
        return pem("CERTIFICATE", keys.getCertificate(alias).getEncoded());
    }

    /** A key in PEM, as PKCS#8. */
    public String pkcs8(String alias) throws GeneralSecurityException {
        return pem("PRIVATE KEY", key(alias).getEncoded());
    }

    /** An RSA key in PEM, as PKCS#1, which is what PKCS#8 wraps. */
    public String pkcs1(String alias) throws GeneralSecurityException {
        byte[] pkcs8 = key(alias).getEncoded();
        int header = 26;
        return pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, header, pkcs8.length));
    }

    /** A key in PEM, as encrypted PKCS#8. */
    public String encrypted(String alias, String password) throws GeneralSecurityException, IOException {
        String algorithm = "PBEWithHmacSHA256AndAES_256";
        SecretKey secret =
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray()));
        SecureRandom random = new SecureRandom();
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                secret,
                new PBEParameterSpec(random.generateSeed(16), 2_048, new IvParameterSpec(random.generateSeed(16))));
        byte[] encrypted = cipher.doFinal(key(alias).getEncoded());
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        return pem("ENCRYPTED PRIVATE KEY", new EncryptedPrivateKeyInfo(parameters, encrypted).getEncoded());
    }

    private Key key(String alias) throws GeneralSecurityException {
        return keys.getKey(alias, PASSWORD.toCharArray());
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
