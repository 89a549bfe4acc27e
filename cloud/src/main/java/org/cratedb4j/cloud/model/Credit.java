package org.cratedb4j.cloud.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * Money that an organization has with the service.
 *
 * @param id the credit
 * @param originalAmount US cents at the start
 * @param remainingAmount US cents left
 * @param startDate from when it counts
 * @param expirationDate until when it counts
 * @param comment a note
 * @param status {@code ACTIVE} or {@code EXPIRED}
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Credit(
        String id,
        OptionalLong originalAmount,
        OptionalLong remainingAmount,
        Optional<Instant> startDate,
        Optional<Instant> expirationDate,
        Optional<String> comment,
        Optional<String> status,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Credit of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Credit", fields);
        return new Credit(
                json.text("id"),
                json.findLong("original_amount"),
                json.findLong("remaining_amount"),
                json.findInstant("start_date"),
                json.findInstant("expiration_date"),
                json.findText("comment"),
                json.findText("status"),
                json.rest());
    }
}
