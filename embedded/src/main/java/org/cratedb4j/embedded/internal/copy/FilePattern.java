package org.cratedb4j.embedded.internal.copy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file URI with {@code *} in it, which stands for any text without a slash. The directory before the first is where the search begins. */
final class FilePattern {
    private static final Pattern SHAPE = Pattern.compile("(file://[^*]*/)[^*]*\\*.*");
    private static final Pattern WILDCARDS = Pattern.compile("\\*+");

    private final URI uri;
    private final Path directory;
    private final int depth;
    private final Pattern matching;

    private FilePattern(URI uri, Path directory) {
        this.uri = uri;
        this.directory = directory;
        this.depth = slashes(uri.toString()) - slashes(directory.toUri().toString()) + 1;
        this.matching = regex(uri.toString());
    }

    static boolean isOne(URI uri) {
        return SHAPE.matcher(uri.toString()).matches();
    }

    /** @throws IOException when the directory is not there */
    static FilePattern of(URI uri) throws IOException {
        Matcher shape = SHAPE.matcher(uri.toString());
        if (!shape.matches()) {
            throw new IllegalArgumentException(uri.toString());
        }
        Path given = Path.of(URI.create(shape.group(1)));
        Path real = given.toRealPath();
        String resolved =
                uri.toString().replace(given.toUri().toString(), real.toUri().toString());
        return new FilePattern(URI.create(resolved), real);
    }

    private static int slashes(String text) {
        return (int) text.chars().filter(character -> character == '/').count();
    }

    private static Pattern regex(String glob) {
        StringBuilder regex = new StringBuilder();
        Matcher wildcards = WILDCARDS.matcher(glob);
        int end = 0;
        while (wildcards.find()) {
            regex.append(Pattern.quote(glob.substring(end, wildcards.start())));
            regex.append(wildcards.group().length() > 1 ? ".*" : "[^/]*");
            end = wildcards.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(glob.substring(end))).toString());
    }

    /** The pattern, symbolic links before the first {@code *} resolved. */
    URI uri() {
        return uri;
    }

    /** The files that match, in the order of their names. */
    List<URI> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory, depth, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(path -> !Files.isDirectory(path))
                    .map(Path::toUri)
                    .filter(file -> matching.matcher(file.toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
