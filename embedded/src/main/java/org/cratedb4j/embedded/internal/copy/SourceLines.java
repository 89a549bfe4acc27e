package org.cratedb4j.embedded.internal.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of all sources that one node reads, empty ones left out. A source that cannot be read is one line that says so. Used by one thread. */
final class SourceLines implements AutoCloseable {
    private final Deque<SourceUri> sources;
    private final Predicate<SourceUri> isShared;
    private final Predicate<URI> isOurs;
    private final boolean gzip;
    private final Deque<URI> files = new ArrayDeque<>();
    private @Nullable BufferedReader reader;
    private @Nullable URI current;
    private long lineNumber;

    /**
     * @param sources what there is to read
     * @param isShared whether all nodes see a source, so that each of its files is read by one of them
     * @param isOurs whether a file that all nodes see is for this one
     * @param gzip whether the files are compressed
     */
    SourceLines(List<SourceUri> sources, Predicate<SourceUri> isShared, Predicate<URI> isOurs, boolean gzip) {
        this.sources = new ArrayDeque<>(sources);
        this.isShared = isShared;
        this.isOurs = isOurs;
        this.gzip = gzip;
    }

    /** The next line; null after the last. */
    @Nullable
    Line next() {
        while (true) {
            try {
                Line line = reader == null ? open() : read(reader);
                if (line != null || (reader == null && sources.isEmpty() && files.isEmpty())) {
                    return line;
                }
            } catch (IOException e) {
                boolean isNews = lineNumber == 0;
                closeFile();
                if (isNews && current != null) {
                    return Line.failed(current, e);
                }
            }
        }
    }

    private @Nullable Line open() throws IOException {
        URI file = files.poll();
        if (file == null) {
            SourceUri source = sources.poll();
            if (source != null) {
                expand(source);
            }
            return null;
        }
        current = file;
        lineNumber = 0;
        InputStream stream = SourceUri.open(file);
        try {
            InputStream content = gzip ? new GZIPInputStream(stream) : stream;
            reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            stream.close();
            throw e;
        }
        return null;
    }

    private void expand(SourceUri source) throws IOException {
        current = source.uri();
        lineNumber = 0;
        List<URI> all = source.expand();
        if (all.isEmpty()) {
            throw new IOException("Cannot find any URI matching: " + source.uri());
        }
        all.stream().filter(uri -> !isShared.test(source) || isOurs.test(uri)).forEach(files::add);
    }

    private @Nullable Line read(BufferedReader from) throws IOException {
        String text = from.readLine();
        if (text == null || current == null) {
            closeFile();
            return null;
        }
        lineNumber++;
        return text.isEmpty() ? null : Line.of(current, lineNumber, text);
    }

    private void closeFile() {
        if (reader != null) {
            try {
                reader.close();
            } catch (IOException e) {
                // What was read has been read.
                reader = null;
            }
            reader = null;
        }
    }

    @Override
    public void close() {
        closeFile();
    }
}
