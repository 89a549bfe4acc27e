package org.cratedb4j.cloud;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.cratedb4j.cloud.internal.cluster.LoadSource;
import org.cratedb4j.cloud.model.CloudFile;
import org.cratedb4j.cloud.model.Cluster;
import org.cratedb4j.cloud.model.ExportDestination;
import org.cratedb4j.cloud.model.ExportJob;
import org.cratedb4j.cloud.model.ExportRequest;
import org.cratedb4j.cloud.model.ImportDestination;
import org.cratedb4j.cloud.model.ImportJob;
import org.cratedb4j.cloud.model.ImportRequest;
import org.cratedb4j.cloud.model.JobProgress;
import org.cratedb4j.cloud.model.LoadResult;
import org.jspecify.annotations.Nullable;

/** Moves tables into a cluster and out of it. */
final class DataTransfer {

    private final CloudClient cloud;
    private final Cluster cluster;
    private final Clock clock;

    DataTransfer(CloudClient cloud, Cluster cluster, Clock clock) {
        this.cloud = cloud;
        this.cluster = cluster;
        this.clock = clock;
    }

    LoadResult load(LoadSource source, @Nullable String target, LoadOptions options) {
        Instant start = clock.instant();
        String table = target == null ? source.table() : target;
        Operation<ImportJob> job = cloud.importJobs().start(cluster.id(), request(source, table, options));
        ImportJob end;
        try {
            end = job.await(options.timeout(), options.progress());
        } catch (OperationFailedException e) {
            throw new OperationFailedException("Loading " + source + " into " + table, e.operationId(), e.reason());
        }
        String loaded = end.destination().map(ImportDestination::table).orElse(table);
        return new LoadResult(
                end.id(),
                LoadSource.quoted(loaded),
                number(end, JobProgress::records),
                number(end, JobProgress::failedRecords),
                number(end, JobProgress::bytes),
                Duration.between(start, clock.instant()),
                end.progress().flatMap(JobProgress::message).orElse("No message available"));
    }

    private ImportRequest request(LoadSource source, String table, LoadOptions options) {
        String format = options.format().orElseGet(source::format);
        ImportRequest request = source.isUrl()
                ? ImportRequest.fromUrl(source.source(), format, table)
                : ImportRequest.fromFile(upload(source), format, table);
        Optional<String> compression = options.compression().or(source::compression);
        ImportRequest compressed = compression.map(request::compression).orElse(request);
        return options.createTable() ? compressed : compressed.createTable(false);
    }

    private String upload(LoadSource source) {
        return cloud.files().upload(organization(), source.file()).id();
    }

    private static long number(ImportJob job, Function<JobProgress, OptionalLong> what) {
        return job.progress().map(what).orElse(OptionalLong.empty()).orElse(0);
    }

    /** A cluster belongs to an organization by way of its project. */
    private String organization() {
        return cluster.projectId()
                .flatMap(id -> cloud.projects().get(id).organizationId())
                .or(cloud::organizationId)
                .orElseThrow(() ->
                        new CloudAnswerException("The service does not say which organization the cluster belongs to"));
    }

    ExportJob save(ExportRequest request, Path target, Duration timeout) {
        Operation<ExportJob> job = cloud.exportJobs().start(cluster.id(), request);
        ExportJob end = job.await(timeout);
        String file = end.destination()
                .flatMap(ExportDestination::file)
                .map(CloudFile::id)
                .orElseThrow(() -> new CloudAnswerException("File could not be fetched."));
        cloud.files().download(organization(), file, target);
        return end;
    }
}
