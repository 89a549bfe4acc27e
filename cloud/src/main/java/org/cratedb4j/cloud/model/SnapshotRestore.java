package org.cratedb4j.cloud.model;

import java.util.List;
import java.util.Map;
import org.cratedb4j.cloud.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What to restore from a snapshot.
 *
 * @param repository the repository it is in
 * @param snapshot the snapshot
 * @param type {@code all}, {@code metadata}, {@code tables} or {@code sections}; null for tables
 * @param tables the tables, null for all
 * @param sections the sections, for example {@code views}; null for none
 * @param sourceClusterId the cluster that the snapshot is of, null for the same one
 */
public record SnapshotRestore(
        String repository,
        String snapshot,
        @Nullable String type,
        @Nullable List<String> tables,
        @Nullable List<String> sections,
        @Nullable String sourceClusterId) {

    /**
     * All tables of a snapshot of the same cluster.
     *
     * @param snapshot the snapshot
     * @return what to restore
     */
    public static SnapshotRestore of(Snapshot snapshot) {
        return new SnapshotRestore(snapshot.repository(), snapshot.snapshot(), null, null, null, null);
    }

    /**
     * What is sent.
     *
     * @return the fields, by their names on the wire
     */
    public Map<String, Object> json() {
        return new Fields()
                .with("repository", repository)
                .with("snapshot", snapshot)
                .with("type", type)
                .with("tables", tables)
                .with("sections", sections)
                .with("source_cluster_id", sourceClusterId)
                .json();
    }
}
