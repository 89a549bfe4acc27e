package org.cratedb4j.cloud.internal.cluster;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cratedb4j.cloud.CloudConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a database as the Python tools write it: {@code crate://user:password@host:4200/schema?ssl=true}, or with {@code
 * http} and {@code https}.
 *
 * @param node the URL for the client
 * @param schema the default schema
 * @param verified whether the server must prove who it is
 */
public record DatabaseUrl(String node, Optional<String> schema, boolean verified) {

    private static final Set<String> ENCRYPTED = Set.of("allow", "prefer", "require", "verify-ca", "verify-full");
    private static final String UNVERIFIED = "require";

    /** Reads a URL; parameters that it knows nothing of are refused. */
    public static DatabaseUrl parse(String text) {
        URI url;
        try {
            url = new URI(text.replaceFirst("://(?=$|[/?])", "://localhost"));
        } catch (URISyntaxException e) {
            throw new CloudConfigurationException("The database address is no URL: " + e.getReason());
        }
        Map<String, String> parameters = parameters(url.getRawQuery());
        @Nullable String mode = parameters.remove("sslmode");
        boolean ssl = Boolean.parseBoolean(parameters.remove("ssl"));
        Optional<String> schema =
                Optional.ofNullable(parameters.remove("schema")).or(() -> path(url));
        if (!parameters.isEmpty()) {
            throw new CloudConfigurationException(
                    "The database address has parameters that are not known: " + parameters.keySet());
        }
        boolean encrypted = "https".equals(url.getScheme()) || ssl || (mode != null && ENCRYPTED.contains(mode));
        return new DatabaseUrl(
                (encrypted ? "https://" : "http://") + url.getRawAuthority(), schema, !UNVERIFIED.equals(mode));
    }

    private static Optional<String> path(URI url) {
        return Optional.ofNullable(url.getPath())
                .map(path -> path.replaceAll("^/|/$", ""))
                .filter(path -> !path.isEmpty());
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            String[] pair = part.split("=", 2);
            parameters.put(pair[0], pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    /** The URL without what may be secret in it. */
    @Override
    public String toString() {
        return "DatabaseUrl[schema=" + schema.orElse("") + "]";
    }
}
