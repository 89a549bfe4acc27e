package org.cratedb4j.client.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Private keys of PEM files: PKCS#8, maybe encrypted, PKCS#1 (RSA) and SEC 1 (EC). */
public final class PrivateKeys {

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");
    private static final String PBES2 = "PBES2";
    private static final String PBES2_OID = "1.2.840.113549.1.5.13";

    private static final byte[] VERSION = HexFormat.of().parseHex("020100");
    private static final byte[] RSA_ALGORITHM = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC_ALGORITHM_OID = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final int EC_PARAMETERS = 0xa0;

    private PrivateKeys() {}

    /**
     * The key of a PEM file.
     *
     * @throws WrongPasswordException if the key is encrypted and the password is not its own, or missing
     * @throws IllegalArgumentException if there is no key to be had for another reason
     */
    public static PrivateKey read(byte[] pem, @Nullable String password) {
        for (Pem.Block block : Pem.blocks(pem)) {
            PrivateKey key = read(block, password);
            if (key != null) {
                return key;
            }
        }
        throw new IllegalArgumentException("has no private key in PEM");
    }

    /** The key of a block; null for others, since certificates and parameters may stand in the same file. */
    private static @Nullable PrivateKey read(Pem.Block block, @Nullable String password) {
        return switch (block.label()) {
            case "PRIVATE KEY" -> decode(block.der());
            case "ENCRYPTED PRIVATE KEY" -> decode(decrypt(block.der(), password));
            case "RSA PRIVATE KEY" -> decode(pkcs8(RSA_ALGORITHM, block.der()));
            case "EC PRIVATE KEY" -> decode(pkcs8(ecAlgorithm(block.der()), block.der()));
            default -> null;
        };
    }

    private static byte[] ecAlgorithm(byte[] sec1) {
        return Der.element(Der.SEQUENCE, EC_ALGORITHM_OID, Der.find(sec1, EC_PARAMETERS));
    }

    private static byte[] pkcs8(byte[] algorithm, byte[] key) {
        return Der.element(Der.SEQUENCE, VERSION, algorithm, Der.element(Der.OCTET_STRING, key));
    }

    private static PrivateKey decode(byte[] pkcs8) {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(pkcs8);
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException | NoSuchAlgorithmException e) {
                // It is of another algorithm, or of none.
            }
        }
        throw new IllegalArgumentException("is damaged, or of an algorithm that is none of " + ALGORITHMS);
    }

    private static byte[] decrypt(byte[] encrypted, @Nullable String password) {
        if (password == null) {
            throw new WrongPasswordException("is encrypted, and there is no password", null);
        }
        PBEKeySpec secret = new PBEKeySpec(password.toCharArray());
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(encrypted);
            String algorithm = algorithm(info);
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(secret),
                    info.getAlgParameters());
            return info.getKeySpec(cipher).getEncoded();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(
                    "is encrypted in a way that this JVM does not know; PBES2 with AES is fine", e);
        } catch (GeneralSecurityException e) {
            throw new WrongPasswordException("cannot be decrypted with the password given", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "is damaged, or encrypted in a way that this JVM does not know; PBES2 with AES is fine", e);
        } finally {
            secret.clearPassword();
        }
    }

    /** The parameters of PBES2 name the ciphers in use, in the words of the JDK. */
    private static String algorithm(EncryptedPrivateKeyInfo info) {
        String name = info.getAlgName();
        return name.equals(PBES2) || name.equals(PBES2_OID)
                ? info.getAlgParameters().toString()
                : name;
    }
}
