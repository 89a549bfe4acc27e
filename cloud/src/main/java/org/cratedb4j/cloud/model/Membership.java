package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * What became of adding a user to an organization or a project.
 *
 * @param added whether the user is new there; else only the role was changed
 * @param invited whether the address is unknown, and was sent an invitation
 * @param organizationId the organization, if it is one
 * @param projectId the project, if it is one
 * @param roleFqn the role
 * @param userId the user
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Membership(
        boolean added,
        boolean invited,
        Optional<String> organizationId,
        Optional<String> projectId,
        Optional<String> roleFqn,
        Optional<String> userId,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Membership of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Membership", fields);
        return new Membership(
                json.flag("added"),
                json.flag("invited"),
                json.findText("organization_id"),
                json.findText("project_id"),
                json.findText("role_fqn"),
                json.findText("user_id"),
                json.rest());
    }
}
