package org.cratedb4j.cloud.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * Who is logged in.
 *
 * @param uid the user
 * @param email the e-mail address
 * @param username the name to log in with
 * @param name the full name
 * @param idp the identity provider, for example {@code azuread}
 * @param hmac a signature for the support chat
 * @param picture where the picture is
 * @param status for example {@code active}
 * @param isSuperuser whether the user may administer the service
 * @param organizationId the organization, from the days when a user had one
 * @param organizationRoles the roles in organizations
 * @param projectRoles the roles in projects
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record CurrentUser(
        String uid,
        Optional<String> email,
        Optional<String> username,
        Optional<String> name,
        Optional<String> idp,
        Optional<String> hmac,
        Optional<String> picture,
        Optional<String> status,
        boolean isSuperuser,
        Optional<String> organizationId,
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
    public static CurrentUser of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("CurrentUser", fields);
        return new CurrentUser(
                json.text("uid"),
                json.findText("email"),
                json.findText("username"),
                json.findText("name"),
                json.findText("idp"),
                json.findText("hmac"),
                json.findText("picture"),
                json.findText("status"),
                json.flag("is_superuser"),
                json.findText("organization_id"),
                json.list("organization_roles", OrganizationRole::of),
                json.list("project_roles", ProjectRole::of),
                json.rest());
    }
}
