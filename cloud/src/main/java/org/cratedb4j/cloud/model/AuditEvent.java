package org.cratedb4j.cloud.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * Something that somebody did in an organization.
 *
 * @param id the event
 * @param action for example {@code organization.create}
 * @param actor who did it; empty, or without an id, where the service did
 * @param created when
 * @param context what it was about
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record AuditEvent(
        String id,
        String action,
        Optional<AuditActor> actor,
        Optional<Instant> created,
        Optional<Map<String, Object>> context,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static AuditEvent of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("AuditEvent", fields);
        return new AuditEvent(
                json.text("id"),
                json.text("action"),
                json.find("actor", AuditActor::of),
                json.findInstant("created"),
                json.findObject("context"),
                json.rest());
    }
}
