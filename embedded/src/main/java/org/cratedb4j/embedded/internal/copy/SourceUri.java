package org.cratedb4j.embedded.internal.copy;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cratedb4j.embedded.internal.errors.CrateError;
import org.jspecify.annotations.Nullable;

/** A URI of COPY FROM: a file, files that a pattern names, or something on the web. */
public final class SourceUri {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> UNSUPPORTED = Set.of("s3", "az", "ftp", "jar");
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 60_000;

    private final URI uri;
    private final @Nullable FilePattern pattern;

    private SourceUri(URI uri, @Nullable FilePattern pattern) {
        this.uri = uri;
        this.pattern = pattern;
    }

    /** Whether a text names something in the local file system. */
    static boolean isFile(String text) {
        return text.startsWith("/") || text.startsWith("file:");
    }

    /**
     * Reads a URI; a path without a scheme is a file.
     *
     * @throws CrateError when it is none, or of a kind that cannot be read
     */
    static URI parse(String text) {
        if (text.startsWith("/")) {
            return Path.of(text).toUri();
        }
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw CopyOptions.refused(String.valueOf(e.getMessage()));
        }
        if (uri.getScheme() == null) {
            throw CopyOptions.refused("relative fileURIs are not allowed");
        }
        if (uri.getScheme().equals("file") && !uri.getSchemeSpecificPart().startsWith("///")) {
            throw CopyOptions.refused("Invalid fileURI");
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (UNSUPPORTED.contains(scheme)) {
            throw CrateError.unsupported("COPY with the scheme " + scheme);
        }
        return uri;
    }

    /** What a URI stands for; null for a pattern whose directory is not there, which CrateDB passes over in silence. */
    static @Nullable SourceUri of(URI uri) {
        if (!"file".equals(uri.getScheme()) || !FilePattern.isOne(uri)) {
            return new SourceUri(uri, null);
        }
        try {
            FilePattern pattern = FilePattern.of(uri);
            return new SourceUri(pattern.uri(), pattern);
        } catch (IOException e) {
            return null;
        }
    }

    URI uri() {
        return uri;
    }

    boolean isPattern() {
        return pattern != null;
    }

    /** Whether all nodes see the same thing behind it, so that one of them is enough to read it. */
    boolean isShared() {
        return !"file".equals(uri.getScheme());
    }

    /** The URIs to read. */
    List<URI> expand() throws IOException {
        return pattern == null ? List.of(uri) : pattern.files();
    }

    /** Opens what a URI names; on the web, by a connection that ends with the stream. */
    public static InputStream open(URI uri) throws IOException {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("file")) {
            return new FileInputStream(Path.of(uri).toFile());
        }
        if (!WEB.contains(scheme)) {
            throw new IOException("unknown protocol: " + scheme);
        }
        URLConnection connection = uri.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setRequestProperty("Connection", "close");
        try {
            return connection.getInputStream();
        } catch (IOException e) {
            if (connection instanceof HttpURLConnection http) {
                http.disconnect();
            }
            throw e;
        }
    }
}
