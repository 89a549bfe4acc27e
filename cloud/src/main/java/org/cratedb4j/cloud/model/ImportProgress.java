package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * How far an import is, file by file.
 *
 * @param jobId the job
 * @param message for people to read
 * @param progress the numbers
 * @param details more
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ImportProgress(
        String jobId,
        Optional<String> message,
        Optional<JobProgress> progress,
        Optional<Map<String, Object>> details,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ImportProgress of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ImportProgress", fields);
        return new ImportProgress(
                json.text("job_id"),
                json.findText("message"),
                json.find("progress", JobProgress::of),
                json.findObject("details"),
                json.rest());
    }
}
