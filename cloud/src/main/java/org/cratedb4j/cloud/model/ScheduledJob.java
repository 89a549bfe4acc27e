package org.cratedb4j.cloud.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * SQL that a cluster executes at set times.
 *
 * @param id the job
 * @param name its name
 * @param cron when, in UTC, as cron says it
 * @param sql what
 * @param enabled whether it is executed
 * @param nextRunTime when next
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ScheduledJob(
        String id,
        String name,
        String cron,
        String sql,
        boolean enabled,
        Optional<Instant> nextRunTime,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ScheduledJob of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ScheduledJob", fields);
        return new ScheduledJob(
                json.text("id"),
                json.text("name"),
                json.text("cron"),
                json.text("sql"),
                json.flag("enabled"),
                json.findInstant("next_run_time"),
                json.rest());
    }
}
