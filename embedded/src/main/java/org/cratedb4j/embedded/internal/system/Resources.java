package org.cratedb4j.embedded.internal.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the data files of this package. */
final class Resources {
    private Resources() {}

    /** Takes the text of a file. */
    @FunctionalInterface
    interface Receiver {
        void read(BufferedReader text) throws IOException;
    }

    static void read(String file, Receiver receiver) {
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(file), file);
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            receiver.read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
