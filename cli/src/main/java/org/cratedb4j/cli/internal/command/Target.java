package org.cratedb4j.cli.internal.command;

import java.time.Duration;
import java.util.List;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateClientBuilder;
import org.cratedb4j.embedded.EmbeddedNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where statements go: the options that every command with a connection has. */
final class Target {
    static final String PASSWORD_VARIABLE = "CRATEDB_PASSWORD";

    @ArgGroup
    private Place place = new Place();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "The user; the password comes from $" + PASSWORD_VARIABLE + ".")
    private @Nullable String user;

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "The schema of unqualified table names (default: doc).")
    private @Nullable String schema;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long a statement may take in all (default: no limit).")
    private @Nullable Double timeout;

    /** Opens the connection that the options describe. */
    Connection connect() {
        @Nullable EmbeddedNode node = place.embedded ? EmbeddedNode.start() : null;
        List<String> nodes = node == null ? place.nodes : List.of(node.url());
        try {
            return new Connection(client(nodes), node);
        } catch (RuntimeException e) {
            if (node != null) {
                node.close();
            }
            throw e;
        }
    }

    private CrateClient client(List<String> nodes) {
        CrateClientBuilder builder = CrateClient.builder().nodes(nodes.toArray(String[]::new));
        if (user != null) {
            builder.user(user);
        }
        @Nullable String password = System.getenv(PASSWORD_VARIABLE);
        if (password != null) {
            builder.password(password);
        }
        if (schema != null) {
            builder.schema(schema);
        }
        if (timeout != null) {
            builder.timeout(Duration.ofMillis(Math.round(timeout * 1000)));
        }
        return builder.build();
    }

    /** Given nodes, or an embedded one: not both. */
    static final class Place {
        @Option(
                names = "--nodes",
                split = ",",
                paramLabel = "URL",
                description = "One or more nodes, separated by commas (default: http://localhost:4200).")
        private List<String> nodes = List.of("http://localhost:4200");

        @Option(names = "--embedded", description = "Run on an embedded node that lives as long as this command.")
        private boolean embedded;
    }

    /** An open client, and the embedded node behind it if there is one. */
    record Connection(CrateClient client, @Nullable EmbeddedNode node) implements AutoCloseable {
        @Override
        public void close() {
            client.close();
            if (node != null) {
                node.close();
            }
        }
    }
}
