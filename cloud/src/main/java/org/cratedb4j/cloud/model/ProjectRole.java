package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A role in a project.
 *
 * @param projectId the project
 * @param roleFqn {@code project_admin} or {@code project_member}
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ProjectRole(Optional<String> projectId, String roleFqn, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ProjectRole of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ProjectRole", fields);
        return new ProjectRole(json.findText("project_id"), json.text("role_fqn"), json.rest());
    }
}
