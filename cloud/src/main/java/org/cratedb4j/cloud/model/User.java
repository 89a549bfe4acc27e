package org.cratedb4j.cloud.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A user, as superusers see one.
 *
 * @param uid the user
 * @param email the e-mail address
 * @param username the name to log in with
 * @param name the full name
 * @param idp the identity provider
 * @param picture where the picture is
 * @param organizationRoles the roles in organizations
 * @param projectRoles the roles in projects
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record User(
        String uid,
        Optional<String> email,
        Optional<String> username,
        Optional<String> name,
        Optional<String> idp,
        Optional<String> picture,
        List<OrganizationRole> organizationRoles,
        List<ProjectRole> projectRoles,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static User of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("User", fields);
        return new User(
                json.text("uid"),
                json.findText("email"),
                json.findText("username"),
                json.findText("name"),
                json.findText("idp"),
                json.findText("picture"),
                json.list("organization_roles", OrganizationRole::of),
                json.list("project_roles", ProjectRole::of),
                json.rest());
    }
}
