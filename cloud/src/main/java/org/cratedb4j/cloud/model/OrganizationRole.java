package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A role in an organization.
 *
 * @param organizationId the organization
 * @param roleFqn {@code org_admin} or {@code org_member}
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record OrganizationRole(Optional<String> organizationId, String roleFqn, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static OrganizationRole of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("OrganizationRole", fields);
        return new OrganizationRole(json.findText("organization_id"), json.text("role_fqn"), json.rest());
    }
}
