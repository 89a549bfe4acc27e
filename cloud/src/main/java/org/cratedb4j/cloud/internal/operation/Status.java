package org.cratedb4j.cloud.internal.operation;

import java.util.Optional;
import java.util.function.Function;
import org.cratedb4j.cloud.model.ClusterOperation;
import org.cratedb4j.cloud.model.ExportJob;
import org.cratedb4j.cloud.model.ImportJob;
import org.cratedb4j.cloud.model.JobProgress;

/**
 * What an answer says of how far something is.
 *
 * @param status takes the status
 * @param message takes what the service says for people to read
 */
public record Status<T>(Function<T, String> status, Function<T, Optional<String>> message) {

    private static final String SUCCEEDED = "SUCCEEDED";
    private static final String FAILED = "FAILED";

    public static final Status<ClusterOperation> OF_OPERATION = new Status<>(
            ClusterOperation::status,
            operation ->
                    operation.feedbackData().map(data -> data.get("message")).map(Object::toString));
    public static final Status<ImportJob> OF_IMPORT =
            new Status<>(ImportJob::status, job -> job.progress().flatMap(JobProgress::message));
    public static final Status<ExportJob> OF_EXPORT =
            new Status<>(ExportJob::status, job -> job.progress().flatMap(JobProgress::message));

    public boolean isOver(T answer) {
        return isFailed(answer) || status.apply(answer).equals(SUCCEEDED);
    }

    public boolean isFailed(T answer) {
        return status.apply(answer).equals(FAILED);
    }

    public String text(T answer) {
        return message.apply(answer).orElse("");
    }
}
