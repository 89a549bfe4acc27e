package org.cratedb4j.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.cratedb4j.cloud.internal.operation.Waiting;
import org.cratedb4j.cloud.model.Cluster;
import org.cratedb4j.cloud.model.ClusterHealth;
import org.cratedb4j.cloud.model.ClusterOperation;
import org.cratedb4j.cloud.model.OperationSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until a cluster is what it should be. Safe for use by many threads. */
final class ClusterPatience {

    private static final Logger LOG = LoggerFactory.getLogger(ManagedCluster.class);

    private final CloudClient cloud;
    private final String name;

    /** For a cluster that messages name. */
    ClusterPatience(CloudClient cloud, String name) {
        this.cloud = cloud;
        this.name = name;
    }

    /** The cluster once no operation is under way any more; how that ended does not matter. */
    Cluster whenIdle(Cluster cluster) {
        boolean busy = cluster.health().flatMap(ClusterHealth::runningOperation).isPresent();
        Optional<String> operation = cluster.lastAsyncOperation().map(OperationSummary::id);
        if (!busy || operation.isEmpty()) {
            return cluster;
        }
        LOG.info("Waiting for the operation {} of the cluster {}", operation.get(), cluster.name());
        Operation<ClusterOperation> running = cloud.clusters().operation(cluster.id(), operation.get());
        try {
            running.await();
        } catch (OperationFailedException e) {
            LOG.warn("{}", e.getMessage());
        }
        return cloud.clusters().get(cluster.id());
    }

    /** Returns when there is no trouble any more, which is told as an empty text. */
    void until(Duration timeout, Supplier<String> trouble) {
        Waiting waiting = cloud.waiting();
        Instant end = waiting.clock().instant().plus(timeout);
        Duration wait = waiting.first();
        for (String now = trouble.get(); !now.isEmpty(); now = trouble.get()) {
            if (!waiting.clock().instant().isBefore(end)) {
                throw new CloudException(
                        "The cluster " + name + " is not what it should be after " + timeout + ": " + now, null);
            }
            pause(waiting, wait);
            wait = waiting.longer(wait);
        }
    }

    private void pause(Waiting waiting, Duration wait) {
        try {
            waiting.pause().forAbout(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException("Interrupted while waiting for the cluster " + name, e);
        }
    }
}
