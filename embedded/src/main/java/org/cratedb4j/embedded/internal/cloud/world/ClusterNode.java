package org.cratedb4j.embedded.internal.cloud.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The node that stands for a cluster. Safe for use by many threads. */
public interface ClusterNode {

    /** Starts nodes for clusters. */
    @FunctionalInterface
    interface Host {
        /** A node that was not started yet, for a cluster whose database user has a password. */
        ClusterNode create(String clusterId, String user, String password);
    }

    /** Starts it with the data that it had. */
    void start();

    /** Stops it; its data stay. */
    void stop();

    /** Stops it and deletes its data. */
    void delete();

    /** Where it listens; nothing is said while it is stopped for the first time. */
    String url();

    /** Changes the password of the database user. */
    void changePassword(String password);

    /** Executes a statement with all rights, and answers its rows by the names of their columns. */
    SqlAnswer execute(String sql, Object... parameters);

    /** What a statement answered. */
    record SqlAnswer(List<String> columns, List<List<@Nullable Object>> rows, long rowCount) {

        /** A row by the names of its columns. */
        public Map<String, @Nullable Object> row(int index) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), rows.get(index).get(i));
            }
            return row;
        }
    }
}
