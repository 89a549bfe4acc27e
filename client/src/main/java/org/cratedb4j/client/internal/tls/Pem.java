package org.cratedb4j.client.internal.tls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a PEM file (RFC 7468). What stands around them is ignored. */
final class Pem {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*(?:-(?!----)[^-]*)*)-----END \\1-----");
    private static final String LEGACY_ENCRYPTION = "Proc-Type:";

    private Pem() {}

    /** One block: what it says to be, and its bytes, which are the caller's to keep unchanged. */
    static final class Block {

        private final String label;
        private final byte[] der;

        private Block(String label, byte[] der) {
            this.label = label;
            this.der = der;
        }

        String label() {
            return label;
        }

        byte[] der() {
            return der;
        }
    }

    static List<Block> blocks(byte[] content) {
        Matcher matcher = BLOCK.matcher(new String(content, StandardCharsets.ISO_8859_1));
        List<Block> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), decode(matcher.group(2))));
        }
        return blocks;
    }

    private static byte[] decode(String body) {
        if (body.contains(LEGACY_ENCRYPTION)) {
            throw new IllegalArgumentException("is encrypted in OpenSSL's old way, which is not supported; "
                    + "convert it with: openssl pkcs8 -topk8 -in old.pem -out new.pem");
        }
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is damaged: a block is no Base64", e);
        }
    }
}
