package org.cratedb4j.embedded.internal.cloud.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.cratedb4j.embedded.internal.cloud.http.CloudRefusal;

/** The bytes of files, each behind an address that nobody can guess. */
public final class FileStore {
    private final World world;
    private final Path directory;

    public FileStore(World world, Path directory) {
        this.world = world;
        this.directory = directory;
    }

    /** A file that waits for its bytes. To be called under the world's lock. */
    public Item create(String organizationId, String name) {
        return world.files()
                .add(Item.create(world.now())
                        .with("name", name)
                        .with("organization_id", organizationId)
                        .with("status", "PENDING")
                        .with("key", UUID.randomUUID().toString()));
    }

    /** Where the bytes of a file are. */
    public Path path(Item file) {
        return directory.resolve(file.text("key"));
    }

    /** The file behind an address. */
    public Item byKey(String key) {
        Optional<Item> found = world.files().all().stream()
                .filter(file -> file.text("key").equals(key))
                .findFirst();
        return found.orElseThrow(CloudRefusal::notFound);
    }

    public void write(Item file, ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        try {
            Files.createDirectories(directory);
            Files.write(path(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        world.run(() -> uploaded(file, bytes.length));
    }

    /** Says that the bytes are there. */
    public void uploaded(Item file, long size) {
        file.with("status", "UPLOADED").with("file_size", size).touched(world.now());
    }

    public byte[] read(Item file) {
        try {
            return Files.readAllBytes(path(file));
        } catch (IOException e) {
            throw CloudRefusal.notFound();
        }
    }

    public void delete(Item file) {
        try {
            Files.deleteIfExists(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
