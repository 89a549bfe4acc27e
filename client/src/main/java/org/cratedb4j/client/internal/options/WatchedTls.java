package org.cratedb4j.client.internal.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.cratedb4j.client.InvalidOptionException;
import org.cratedb4j.client.internal.tls.TlsConfig;
import org.cratedb4j.client.internal.tls.TlsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How to speak TLS, read again when one of its files has changed, as renewed certificates do. What cannot be used, such as a
 * key without its certificate yet, is left aside with a warning until the files change again.
 */
final class WatchedTls implements TlsSource {

    private static final Logger LOG = LoggerFactory.getLogger("org.cratedb4j.client.tls");

    private final Supplier<TlsConfig> reader;
    private final List<Path> files;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Read last;

    /** What was read, and of which files. */
    private record Read(List<String> stamps, TlsConfig config) {}

    /** Reads the files now, and throws what is wrong with them. */
    WatchedTls(Supplier<TlsConfig> reader, List<Path> files) {
        this.reader = reader;
        this.files = List.copyOf(files);
        last = new Read(stamps(), reader.get());
    }

    @Override
    public TlsConfig current() {
        List<String> stamps = stamps();
        // While another thread reads, the last state is good enough.
        if (!stamps.equals(last.stamps()) && reading.tryLock()) {
            try {
                last = new Read(stamps, readAgain());
            } finally {
                reading.unlock();
            }
        }
        return last.config();
    }

    private TlsConfig readAgain() {
        try {
            TlsConfig next = reader.get();
            LOG.info("The files of TLS have changed; new connections use them");
            return next;
        } catch (InvalidOptionException e) {
            LOG.warn(
                    "The files of TLS have changed, but cannot be used; the last ones stay in use: {}", e.getMessage());
            return last.config();
        }
    }

    private List<String> stamps() {
        return files.stream().map(WatchedTls::stamp).toList();
    }

    /** What differs between two states of a file; its key also if it was replaced within the resolution of times. */
    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "unreadable";
        }
    }
}
