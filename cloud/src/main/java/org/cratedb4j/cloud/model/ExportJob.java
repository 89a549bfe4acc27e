package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * An export of a table into a file.
 *
 * @param id the job
 * @param clusterId the cluster
 * @param status {@code REGISTERED}, {@code SENT}, {@code IN_PROGRESS}, {@code SUCCEEDED} or {@code FAILED}
 * @param source what is exported
 * @param destination where to
 * @param compression {@code gzip} or {@code none}
 * @param progress how far it is
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ExportJob(
        String id,
        Optional<String> clusterId,
        String status,
        Optional<ExportSource> source,
        Optional<ExportDestination> destination,
        Optional<String> compression,
        Optional<JobProgress> progress,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ExportJob of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ExportJob", fields);
        return new ExportJob(
                json.text("id"),
                json.findText("cluster_id"),
                json.text("status"),
                json.find("source", ExportSource::of),
                json.find("destination", ExportDestination::of),
                json.findText("compression"),
                json.find("progress", JobProgress::of),
                json.find("dc", Timestamps::of),
                json.rest());
    }
}
