package org.cratedb4j.client.internal.blobs;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Content in a file, which is read again for each attempt. */
public final class FileContent extends BlobContent {

    private final Path file;
    private final long length;

    /** The content of a file as long as it is now. */
    public FileContent(Path file) {
        this.file = file;
        try {
            length = Files.size(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The digest of the file as it is now. */
    public String digest() {
        Digest digest = new Digest();
        try (InputStream in = open()) {
            copy(in, new DigestingStream(digest, OutputStream.nullOutputStream()));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return digest.text();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            if (copy(in, out) < length) {
                throw unreadable(file, new EOFException("it became shorter while it was sent"));
            }
        }
    }

    private InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UncheckedIOException unreadable(Path file, IOException e) {
        return new UncheckedIOException("The file " + file + " cannot be read: " + e, e);
    }
}
