package org.cratedb4j.cloud.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A member of a project.
 *
 * @param uid the user
 * @param email the e-mail address
 * @param username the name to log in with
 * @param name the full name
 * @param idp the identity provider
 * @param picture where the picture is
 * @param projectRoles the roles in projects
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ProjectUser(
        String uid,
        Optional<String> email,
        Optional<String> username,
        Optional<String> name,
        Optional<String> idp,
        Optional<String> picture,
        List<ProjectRole> projectRoles,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ProjectUser of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ProjectUser", fields);
        return new ProjectUser(
                json.text("uid"),
                json.findText("email"),
                json.findText("username"),
                json.findText("name"),
                json.findText("idp"),
                json.findText("picture"),
                json.list("project_roles", ProjectRole::of),
                json.rest());
    }
}
