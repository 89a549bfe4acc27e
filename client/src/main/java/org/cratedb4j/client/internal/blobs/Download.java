package org.cratedb4j.client.internal.blobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a blob to a file, which is there as a whole or not at all. */
public final class Download {

    private Download() {}

    /** Writes a blob, in the place of a file that is there, and closes it. */
    public static void write(OpenBlob blob, Path file) {
        Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try (blob) {
            try {
                copy(blob, part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written: " + e, e);
        }
    }

    private static void copy(OpenBlob blob, Path file) throws IOException {
        byte[] buffer = new byte[BlobContent.BUFFER];
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = blob.read(buffer, 0, buffer.length); n >= 0; n = blob.read(buffer, 0, buffer.length)) {
                out.write(buffer, 0, n);
            }
        }
    }
}
