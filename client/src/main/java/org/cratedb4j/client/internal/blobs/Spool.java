package org.cratedb4j.client.internal.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The copy of a stream in a temporary file, which makes its digest known and lets it be read again; gone when closed. */
public final class Spool implements AutoCloseable {

    private final Path file;
    private final String digest;

    private Spool(Path file, String digest) {
        this.file = file;
        this.digest = digest;
    }

    /** Copies the rest of a stream, which is left open. */
    public static Spool of(InputStream in) {
        try {
            Path file = Files.createTempFile("cratedb4j-blob-", ".tmp");
            try {
                return new Spool(file, copy(in, file));
            } catch (IOException | RuntimeException | Error e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The blob cannot be spooled to the directory for temporary files: " + e, e);
        }
    }

    private static String copy(InputStream in, Path file) throws IOException {
        Digest digest = new Digest();
        try (OutputStream out = new DigestingStream(digest, Files.newOutputStream(file))) {
            BlobContent.copy(in, out);
        }
        return digest.text();
    }

    /** The content. */
    public FileContent content() {
        return new FileContent(file);
    }

    /** The content's digest. */
    public String digest() {
        return digest;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary file " + file + " cannot be deleted", e);
        }
    }
}
