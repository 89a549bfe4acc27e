package org.cratedb4j.embedded.internal.copy;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.cratedb4j.embedded.internal.catalog.TableRows.Place;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.cratedb4j.embedded.internal.errors.ErrorKind;

/** The files of one COPY TO: {@code <table>_<shard>_<partition>.json}, one per shard. Used by one thread. */
final class ExportFiles implements AutoCloseable {
    private final String table;
    private final Path directory;
    private final boolean gzip;
    private final Map<Place, OutputStream> files = new HashMap<>();

    ExportFiles(String table, String directory, boolean gzip) {
        this.table = table;
        this.directory = Path.of(directory);
        this.gzip = gzip;
    }

    /** Makes the file of a shard, or empties the one that is there. */
    void create(Place place) {
        files.computeIfAbsent(place, this::open);
    }

    private OutputStream open(Place place) {
        String partition = place.partition() == null ? "" : place.partition();
        Path file = directory.resolve(table + "_" + place.shard() + "_" + partition + ".json" + (gzip ? ".gz" : ""));
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("Output path is a directory: " + file);
            }
            OutputStream out = new BufferedOutputStream(new FileOutputStream(file.toFile()));
            return gzip ? new GZIPOutputStream(out) : out;
        } catch (IOException e) {
            throw failed("Failed to open output: '" + e.getMessage() + "'");
        }
    }

    /** Writes a line into the file of a shard. */
    void write(Place place, String line) {
        OutputStream out = files.computeIfAbsent(place, this::open);
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw failed("Failed to write row to output");
        }
    }

    private static CrateError failed(String why) {
        return new CrateError(ErrorKind.UNHANDLED_SERVER, why);
    }

    @Override
    public void close() {
        boolean failed = false;
        for (OutputStream file : files.values()) {
            try {
                file.close();
            } catch (IOException e) {
                failed = true;
            }
        }
        if (failed) {
            throw failed("Failed to write row to output");
        }
    }
}
