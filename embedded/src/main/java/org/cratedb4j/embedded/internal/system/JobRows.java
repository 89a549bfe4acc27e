package org.cratedb4j.embedded.internal.system;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cratedb4j.embedded.internal.auth.Role;
import org.cratedb4j.embedded.internal.functions.EvalContext;
import org.cratedb4j.embedded.internal.session.FinishedJob;
import org.cratedb4j.embedded.internal.session.Job;
import org.cratedb4j.embedded.internal.session.Jobs;
import org.jspecify.annotations.Nullable;

/** The rows of {@code sys.jobs}, {@code sys.jobs_log} and {@code sys.jobs_metrics}. */
final class JobRows {
    private final Jobs jobs;
    private final ClusterNodes nodes;
    private final Visibility visibility;

    JobRows(Jobs jobs, ClusterNodes nodes, Visibility visibility) {
        this.jobs = jobs;
        this.nodes = nodes;
        this.visibility = visibility;
    }

    private boolean isVisible(EvalContext context, Job job) {
        return job.user().equals(context.user())
                || context.user().equals(Role.SUPERUSER)
                || visibility.isAdministrator(context);
    }

    Stream<Map<String, @Nullable Object>> running(EvalContext context) {
        return jobs.running().stream().filter(job -> isVisible(context, job)).map(job -> row(job).done());
    }

    Stream<Map<String, @Nullable Object>> log(EvalContext context) {
        return jobs.log().stream()
                .filter(finished -> isVisible(context, finished.job()))
                .map(finished -> row(finished.job())
                        .and("ended", finished.endedMillis())
                        .and("error", finished.error())
                        .and("classification", classification(finished.classification()))
                        .done());
    }

    private Row row(Job job) {
        return Row.of("id", job.id())
                .and("username", job.user())
                .and("node", nodes.reference(job.node()))
                .and("stmt", job.statement())
                .and("started", job.startedMillis())
                .and("session_id", job.session());
    }

    private static Map<String, @Nullable Object> classification(String type) {
        return Row.of("type", type).and("labels", List.of()).done();
    }

    /** What can be told from the statements in the log. */
    Stream<Map<String, @Nullable Object>> metrics() {
        Map<Group, List<FinishedJob>> groups = jobs.log().stream()
                .collect(Collectors.groupingBy(
                        finished -> new Group(finished.job().node(), finished.classification()),
                        TreeMap::new,
                        Collectors.toList()));
        return groups.entrySet().stream().map(group -> metrics(group.getKey(), group.getValue()));
    }

    private record Group(String node, String classification) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int byNode = node.compareTo(other.node);
            return byNode != 0 ? byNode : classification.compareTo(other.classification);
        }
    }

    private Map<String, @Nullable Object> metrics(Group group, List<FinishedJob> finished) {
        Durations durations = new Durations(finished);
        return Row.of("total_count", (long) finished.size())
                .and(
                        "failed_count",
                        finished.stream().filter(job -> job.error() != null).count())
                .and("sum_of_durations", durations.sum())
                .and("mean", durations.mean())
                .and("stdev", durations.standardDeviation())
                .and("min", durations.percentile(0))
                .and("max", durations.percentile(100))
                .and("percentiles", durations.percentiles())
                .and("node", nodes.reference(group.node()))
                .and("classification", classification(group.classification()))
                .done();
    }
}
