package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * An organization, which owns projects, subscriptions and files.
 *
 * @param id the organization
 * @param name its name
 * @param email where notifications go
 * @param notificationsEnabled whether notifications are sent
 * @param planType the support plan, 1 to 6
 * @param projectCount how many projects it has
 * @param roleFqn the caller's role in it
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Organization(
        String id,
        String name,
        Optional<String> email,
        boolean notificationsEnabled,
        OptionalInt planType,
        OptionalInt projectCount,
        Optional<String> roleFqn,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Organization of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Organization", fields);
        return new Organization(
                json.text("id"),
                json.text("name"),
                json.findText("email"),
                json.flag("notifications_enabled"),
                json.findInteger("plan_type"),
                json.findInteger("project_count"),
                json.findText("role_fqn"),
                json.find("dc", Timestamps::of),
                json.rest());
    }
}
