package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;

/**
 * How a cluster and its tables do.
 *
 * @param clusterId the cluster
 * @param clusterName its name
 * @param cloud how the service saw it last
 * @param tables how many tables are {@code GREEN}, {@code YELLOW} and {@code RED}; empty if the database cannot be asked
 * @param trouble why the database cannot be asked; empty if it can
 */
public record ClusterDiagnosis(
        String clusterId,
        String clusterName,
        Optional<ClusterHealth> cloud,
        Map<String, Long> tables,
        Optional<String> trouble) {}
