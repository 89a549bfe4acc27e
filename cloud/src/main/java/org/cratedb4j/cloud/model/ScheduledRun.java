package org.cratedb4j.cloud.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * An execution of a scheduled job.
 *
 * @param jobId the job
 * @param start when it began
 * @param end when it ended
 * @param error what failed
 * @param statements each statement with its duration
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ScheduledRun(
        String jobId,
        Optional<Instant> start,
        Optional<Instant> end,
        Optional<String> error,
        Optional<Map<String, Object>> statements,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ScheduledRun of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ScheduledRun", fields);
        return new ScheduledRun(
                json.text("job_id"),
                json.findInstant("start"),
                json.findInstant("end"),
                json.findText("error"),
                json.findObject("statements"),
                json.rest());
    }
}
