package org.cratedb4j.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files with certificates and keys. */
final class PemFiles {
    private PemFiles() {}

    static Path write(Path file, String pem) {
        try {
            return Files.writeString(file, pem, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new EmbeddedException(e);
        }
    }
}
