package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * How an organization pays.
 *
 * @param id the subscription
 * @param name its name
 * @param organizationId the organization
 * @param state for example {@code active}
 * @param provider for example {@code stripe}, {@code azure} or {@code contract}
 * @param active whether it can be used
 * @param plan its plan
 * @param offer its offer
 * @param reference its number at the provider
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Subscription(
        String id,
        Optional<String> name,
        Optional<String> organizationId,
        Optional<String> state,
        Optional<String> provider,
        boolean active,
        Optional<String> plan,
        Optional<String> offer,
        Optional<String> reference,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Subscription of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Subscription", fields);
        return new Subscription(
                json.text("id"),
                json.findText("name"),
                json.findText("organization_id"),
                json.findText("state"),
                json.findText("provider"),
                json.flag("active"),
                json.findText("plan"),
                json.findText("offer"),
                json.findText("reference"),
                json.find("dc", Timestamps::of),
                json.rest());
    }
}
