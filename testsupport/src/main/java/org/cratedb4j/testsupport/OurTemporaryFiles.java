package org.cratedb4j.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cratedb4j.testsupport.LeakCheck.Kind;
import org.cratedb4j.testsupport.LeakCheck.Leftover;

/** Files of the product in the directory for temporary files. */
record OurTemporaryFiles() implements Kind {

    private static final String PREFIX = "cratedb4j";

    @Override
    public Set<Leftover> all() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .map(file -> new Leftover(file, "the temporary file " + file))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
