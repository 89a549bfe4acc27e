package org.cratedb4j.embedded.internal.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cratedb4j.embedded.internal.engine.BulkOutcome;
import org.cratedb4j.embedded.internal.engine.ClientConnection;
import org.cratedb4j.embedded.internal.engine.NodeIdentity;
import org.cratedb4j.embedded.internal.engine.ResultSet;
import org.cratedb4j.embedded.internal.engine.Session;
import org.cratedb4j.embedded.internal.node.Backend;
import org.jspecify.annotations.Nullable;

/** An engine without HTTP, and one session of it. */
public final class TestNode implements AutoCloseable {
    private final Backend backend;
    private final Session session;

    private TestNode(@Nullable Path directory) throws IOException {
        this.backend = Backend.open(directory);
        this.session = openSession();
    }

    public static TestNode inMemory() throws IOException {
        return new TestNode(null);
    }

    public static TestNode in(Path directory) throws IOException {
        return new TestNode(directory);
    }

    /** The row count of a statement. */
    public long run(String sql, @Nullable Object... parameters) {
        return session.execute(sql, Arrays.asList(parameters)).rowCount();
    }

    /** The rows of a statement as text, values separated by commas. */
    public List<String> rows(String sql, @Nullable Object... parameters) {
        ResultSet result = session.execute(sql, Arrays.asList(parameters));
        List<String> rows = new ArrayList<>();
        result.rows().forEachRemaining(row -> {
            String text = Arrays.deepToString(row);
            rows.add(text.substring(1, text.length() - 1));
        });
        return rows;
    }

    /** The outcomes of a bulk, each as row count and, after a colon, the error's code. */
    public List<String> bulk(String sql, List<List<@Nullable Object>> parameters) {
        List<String> outcomes = new ArrayList<>();
        for (BulkOutcome outcome : session.executeBulk(sql, parameters)) {
            outcomes.add(
                    outcome.error() == null
                            ? Long.toString(outcome.rowCount())
                            : outcome.rowCount() + ":" + outcome.error().code());
        }
        return outcomes;
    }

    /** Another session of the same engine. */
    public Session openSession() {
        return backend.engine()
                .openSession(ClientConnection.local(new NodeIdentity("id", "node", "localhost", 4200)), "crate", null);
    }

    @Override
    public void close() {
        backend.close();
    }
}
