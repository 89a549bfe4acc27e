package org.cratedb4j.cloud;

import java.time.Duration;
import java.util.List;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.internal.operation.Status;
import org.cratedb4j.cloud.internal.operation.Waiting;
import org.cratedb4j.cloud.model.ExportJob;
import org.cratedb4j.cloud.model.ExportRequest;

/** Exports of tables from clusters. Safe for use by many threads. */
public final class ExportJobs {

    private static final String ALL = "/api/v2/clusters/%s/export-jobs/";
    private static final String ONE = ALL + "%s/";
    private static final Duration DEADLINE = Duration.ofHours(24);

    private final Api api;
    private final Waiting waiting;

    ExportJobs(Api api, Waiting waiting) {
        this.api = api;
        this.waiting = waiting;
    }

    /**
     * The jobs of a cluster.
     *
     * @param clusterId the cluster
     * @return the jobs
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public List<ExportJob> list(String clusterId) {
        return api.list(ApiRequest.get(ALL, clusterId), ExportJob::of);
    }

    /**
     * One job.
     *
     * @param clusterId the cluster
     * @param jobId the job
     * @return the job
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public ExportJob get(String clusterId, String jobId) {
        return api.one(ApiRequest.get(ONE, clusterId, jobId), ExportJob::of);
    }

    /**
     * Starts a job.
     *
     * @param clusterId the cluster
     * @param request what to export
     * @return the job, which has only begun
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ExportJob> start(String clusterId, ExportRequest request) {
        return job(
                clusterId,
                api.one(ApiRequest.post(ALL, clusterId).sending(request.json()), ExportJob::of)
                        .id());
    }

    /**
     * Takes up a job again, by its id.
     *
     * @param clusterId the cluster
     * @param jobId the job
     * @return the job
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ExportJob> job(String clusterId, String jobId) {
        return new Operation<>(
                "The export", clusterId, jobId, () -> get(clusterId, jobId), Status.OF_EXPORT, DEADLINE, waiting);
    }

    /**
     * Forgets a job, and ends it if it is under way.
     *
     * @param clusterId the cluster
     * @param jobId the job
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public void delete(String clusterId, String jobId) {
        api.run(ApiRequest.delete(ONE, clusterId, jobId));
    }
}
