package org.cratedb4j.cloud;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cratedb4j.cloud.internal.config.Variables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which cluster is meant: one of CrateDB Cloud by its id or name, or any by its URL. Immutable.
 *
 * @param kind what the value is
 * @param value the id, the name or the URL
 */
public record ClusterAddress(Kind kind, String value) {

    /** What a cluster can be named by. */
    public enum Kind {
        /** The URL of its SQL endpoint. */
        URL("CRATEDB_CLUSTER_URL"),
        /** Its id in CrateDB Cloud. */
        ID("CRATEDB_CLUSTER_ID"),
        /** Its name in CrateDB Cloud. */
        NAME("CRATEDB_CLUSTER_NAME");

        private final String variable;

        Kind(String variable) {
            this.variable = variable;
        }

        /**
         * The environment variable with such a value.
         *
         * @return its name
         */
        public String variable() {
            return variable;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ClusterAddress.class);

    private static final String MISSING =
            "Missing database address, please specify cluster identifier, cluster name, or"
                    + " database URI in SQLAlchemy or HTTP URL format. Use --cluster-id / --cluster-name / --cluster-url CLI"
                    + " options or CRATEDB_CLUSTER_ID / CRATEDB_CLUSTER_NAME / CRATEDB_CLUSTER_URL environment variables.";
    private static final String DUPLICATE =
            "Duplicate database address, please specify only one of: cluster id, cluster name, or database URL";

    /**
     * Checks that both are there.
     *
     * @param kind what the value is
     * @param value the id, the name or the URL
     */
    public ClusterAddress {
        Objects.requireNonNull(kind);
        if (value.isBlank()) {
            throw new DatabaseAddressMissingException(MISSING);
        }
    }

    /**
     * A cluster of CrateDB Cloud by its id.
     *
     * @param id the id
     * @return the address
     */
    public static ClusterAddress ofId(String id) {
        return new ClusterAddress(Kind.ID, id);
    }

    /**
     * A cluster of CrateDB Cloud by its name.
     *
     * @param name the name
     * @return the address
     */
    public static ClusterAddress ofName(String name) {
        return new ClusterAddress(Kind.NAME, name);
    }

    /**
     * Any cluster by its URL.
     *
     * @param url the URL of its SQL endpoint
     * @return the address
     */
    public static ClusterAddress ofUrl(String url) {
        return new ClusterAddress(Kind.URL, url);
    }

    /**
     * The one of three that is given. Blank ones count as not given.
     *
     * @param id the id, null for none
     * @param name the name, null for none
     * @param url the URL, null for none
     * @return the address
     * @throws DatabaseAddressMissingException if none is given
     * @throws DatabaseAddressDuplicateException if more than one is given
     */
    public static ClusterAddress of(@Nullable String id, @Nullable String name, @Nullable String url) {
        List<ClusterAddress> given =
                given(Optional.ofNullable(url), Optional.ofNullable(id), Optional.ofNullable(name));
        if (given.size() > 1) {
            throw new DatabaseAddressDuplicateException(DUPLICATE);
        }
        return given.stream().findFirst().orElseThrow(() -> new DatabaseAddressMissingException(MISSING));
    }

    private static List<ClusterAddress> given(Optional<String> url, Optional<String> id, Optional<String> name) {
        return Stream.of(
                        url.filter(text -> !text.isBlank()).map(ClusterAddress::ofUrl),
                        id.filter(text -> !text.isBlank()).map(ClusterAddress::ofId),
                        name.filter(text -> !text.isBlank()).map(ClusterAddress::ofName))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The one that variables name: of the environment, or else of the nearest {@code .env} file. If there are several, the URL
     * counts before the id and that before the name, and a warning in the log says so.
     *
     * @param environment the environment, as a rule {@link System#getenv()}
     * @param directory where to look for a {@code .env} file, upwards
     * @return the address
     * @throws DatabaseAddressMissingException if no variable names one
     */
    public static ClusterAddress fromEnvironment(Map<String, String> environment, Path directory) {
        return find(new Variables(environment, Map.of()))
                .or(() -> find(new Variables(
                        Map.of(), Variables.of(Map.of(), directory).file())))
                .orElseThrow(() -> new DatabaseAddressMissingException(MISSING));
    }

    private static Optional<ClusterAddress> find(Variables variables) {
        List<ClusterAddress> given = given(
                variables.find(Kind.URL.variable),
                variables.find(Kind.ID.variable),
                variables.find(Kind.NAME.variable));
        if (given.size() > 1) {
            LOG.warn(
                    "Several variables say which cluster is meant: {}. {} counts.",
                    given.stream().map(address -> address.kind().variable).toList(),
                    given.get(0).kind().variable);
        }
        return given.stream().findFirst();
    }

    /** What it is named by; a URL may have a password in it. */
    @Override
    public String toString() {
        return kind == Kind.URL ? "ClusterAddress[URL]" : "ClusterAddress[" + kind + " " + value + "]";
    }
}
