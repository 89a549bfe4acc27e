package org.cratedb4j.cloud;

import java.time.Duration;
import java.util.List;
import org.cratedb4j.cloud.internal.http.Api;
import org.cratedb4j.cloud.internal.http.ApiRequest;
import org.cratedb4j.cloud.internal.operation.Status;
import org.cratedb4j.cloud.internal.operation.Waiting;
import org.cratedb4j.cloud.model.ImportJob;
import org.cratedb4j.cloud.model.ImportProgress;
import org.cratedb4j.cloud.model.ImportRequest;

/** Loads of data into clusters. Safe for use by many threads. */
public final class ImportJobs {

    private static final String ALL = "/api/v2/clusters/%s/import-jobs/";
    private static final String ONE = ALL + "%s/";
    private static final Duration DEADLINE = Duration.ofHours(24);

    private final Api api;
    private final Waiting waiting;

    ImportJobs(Api api, Waiting waiting) {
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
    public List<ImportJob> list(String clusterId) {
        return api.list(ApiRequest.get(ALL, clusterId), ImportJob::of);
    }

    /**
     * One job.
     *
     * @param clusterId the cluster
     * @param jobId the job
     * @return the job
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public ImportJob get(String clusterId, String jobId) {
        return api.one(ApiRequest.get(ONE, clusterId, jobId), ImportJob::of);
    }

    /**
     * Starts a job.
     *
     * @param clusterId the cluster
     * @param request what to load, from where to where
     * @return the job, which has only begun
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public Operation<ImportJob> start(String clusterId, ImportRequest request) {
        return job(
                clusterId,
                api.one(ApiRequest.post(ALL, clusterId).sending(request.json()), ImportJob::of)
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
    public Operation<ImportJob> job(String clusterId, String jobId) {
        return new Operation<>(
                "The import", clusterId, jobId, () -> get(clusterId, jobId), Status.OF_IMPORT, DEADLINE, waiting);
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

    /**
     * How far a job is, file by file.
     *
     * @param clusterId the cluster
     * @param jobId the job
     * @return how far it is
     * @throws CloudException if the control plane refuses it or cannot be reached
     */
    public ImportProgress progress(String clusterId, String jobId) {
        return api.one(ApiRequest.get(ONE + "progress/", clusterId, jobId).with("limit", "ALL"), ImportProgress::of);
    }
}
