package org.cratedb4j.client.internal.exec;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cratedb4j.client.StatementOutcome;
import org.cratedb4j.client.StatementOutcome.Status;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.wire.RowData;

/** What the cluster knows of statements that run or have run, by their tags. Any node answers for all. */
final class JobTables {

    // Only the end of the text, which may be long.
    private static final String RUNNING =
            "SELECT id, right(stmt, " + Tags.MAX_LENGTH + ") FROM sys.jobs WHERE stmt LIKE ANY (?::array(text))";
    private static final String ENDED =
            "SELECT right(stmt, " + Tags.MAX_LENGTH + ") FROM sys.jobs_log WHERE stmt LIKE ANY (?::array(text))";
    private static final String LOGGED = "SELECT error FROM sys.jobs_log WHERE stmt LIKE ?";
    private static final String SETTINGS =
            "SELECT settings['stats']['enabled'], settings['stats']['jobs_log_filter'] FROM sys.cluster";
    private static final String NODES = "SELECT id, rest_url FROM sys.nodes";
    // The oldest entry that is older than the statement shows that no younger one was dropped: the log is a queue.
    private static final String OLDER = "SELECT count(*) FROM sys.jobs_log"
            + " WHERE node['id'] = ? AND ended::bigint < CURRENT_TIMESTAMP::bigint - ?::bigint";

    private final SystemTables tables;

    JobTables(StatementRunner runner) {
        tables = new SystemTables(runner);
    }

    /** The identities of the jobs that run the statements of some tags, by the tag; only of those that run. */
    Map<String, List<String>> running(Collection<String> tags, Deadline deadline) {
        return tables.query(RUNNING, patterns(tags), deadline).stream()
                .collect(Collectors.groupingBy(
                        row -> Tags.ending(String.valueOf(row.object(1))),
                        Collectors.mapping(row -> String.valueOf(row.object(0)), Collectors.toList())));
    }

    /** Which of the statements of some tags have ended, and are still in the log. */
    Set<String> ended(Collection<String> tags, Deadline deadline) {
        return tags.isEmpty()
                ? Set.of()
                : tables.query(ENDED, patterns(tags), deadline).stream()
                        .map(row -> Tags.ending(String.valueOf(row.object(0))))
                        .collect(Collectors.toSet());
    }

    private static List<List<String>> patterns(Collection<String> tags) {
        return List.of(tags.stream().map(tag -> "%" + tag).toList());
    }

    /** How the statement of a tag ended; empty if the log does not have it. */
    Optional<StatementOutcome> logged(String tag, Deadline deadline) {
        List<RowData> ends = tables.query(LOGGED, List.of("%" + tag), deadline);
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ends.stream().anyMatch(row -> row.isNull(0))
                        ? new StatementOutcome(Status.EXECUTED, "")
                        : new StatementOutcome(
                                Status.FAILED, String.valueOf(ends.get(0).object(0))));
    }

    /** Whether every job gets into the log. */
    boolean logsAllJobs(Deadline deadline) {
        return tables.query(SETTINGS, List.of(), deadline).stream()
                .allMatch(row -> row.isInBits(0) && row.bits(0) == 1 && "true".equals(row.object(1)));
    }

    /** The identity of the node that listens at an address; empty if none says it does. */
    Optional<String> nodeId(NodeAddress address, Deadline deadline) {
        PublishedAddress published = new PublishedAddress(address);
        List<String> ids = tables.query(NODES, List.of(), deadline).stream()
                .filter(row -> published.matches(String.valueOf(row.object(1))))
                .map(row -> String.valueOf(row.object(0)))
                .toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** Whether a node has an entry in its log that ended longer ago than this. */
    boolean remembers(String nodeId, long ageMillis, Deadline deadline) {
        return tables.query(OLDER, List.of(nodeId, ageMillis), deadline).stream()
                .anyMatch(row -> row.bits(0) > 0);
    }

    /** Ends a job; one that has ended already is as good as killed. */
    void kill(String id, Deadline deadline) {
        tables.query("KILL '" + id.replace("'", "''") + "'", List.of(), deadline);
    }
}
