package org.cratedb4j.client.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.embedded.EmbeddedNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The server of the suite, a client of it, and tables that are gone after the test. */
final class Server implements BeforeEachCallback, AfterEachCallback {

    private static final String GIVEN = System.getProperty("cratedb.url", "");

    /** The embedded node, one for all tests, closed by JUnit in the end. */
    private record Embedded(EmbeddedNode node) implements AutoCloseable {
        @Override
        public void close() {
            node.close();
        }
    }

    // What DROP takes: the kind of a table, and its name.
    private final List<String> tables = new ArrayList<>();
    private String url = GIVEN;
    private @Nullable CrateClient client;

    @Override
    public void beforeEach(ExtensionContext context) {
        if (GIVEN.isEmpty()) {
            url = context.getRoot()
                    .getStore(Namespace.create(Server.class))
                    .computeIfAbsent(Embedded.class, type -> new Embedded(EmbeddedNode.start()), Embedded.class)
                    .node()
                    .url();
        }
        client = CrateClient.connect(url);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try (CrateClient closing = client()) {
            tables.forEach(table -> closing.sql("DROP " + table).execute());
        }
    }

    String url() {
        return url;
    }

    CrateClient client() {
        return Objects.requireNonNull(client);
    }

    /** Creates a table with columns and returns its name. */
    String table(String columns) {
        return create(columns, "");
    }

    /** Creates a table with columns and partitions and returns its name. */
    String partitionedTable(String columns, String partitionedBy) {
        return create(columns, " PARTITIONED BY (" + partitionedBy + ")");
    }

    private String create(String columns, String clause) {
        String name = name();
        tables.add("TABLE IF EXISTS " + name);
        client().sql("CREATE TABLE " + name + " (" + columns + ")" + clause + " WITH (number_of_replicas = 0)")
                .execute();
        return name;
    }

    /** Creates a table for blobs and returns its name. */
    String blobTable() {
        String name = name();
        tables.add("BLOB TABLE IF EXISTS " + name);
        client().sql("CREATE BLOB TABLE " + name + " WITH (number_of_replicas = 0)")
                .execute();
        return name;
    }

    private static String name() {
        return "cratedb4j_" + UUID.randomUUID().toString().replace("-", "");
    }

    void refresh(String table) {
        client().sql("REFRESH TABLE " + table).execute();
    }
}
