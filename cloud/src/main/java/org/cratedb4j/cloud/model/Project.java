package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A project, which holds clusters.
 *
 * @param id the project
 * @param name its name
 * @param region the region of its clusters, for example {@code aks1.eastus.azure}
 * @param organizationId the organization it belongs to
 * @param backupLocation where backups go; empty for the default
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Project(
        String id,
        String name,
        Optional<String> region,
        Optional<String> organizationId,
        Optional<BackupLocation> backupLocation,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Project of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Project", fields);
        return new Project(
                json.text("id"),
                json.text("name"),
                json.findText("region"),
                json.findText("organization_id"),
                json.find("backup_location", BackupLocation::of),
                json.find("dc", Timestamps::of),
                json.rest());
    }
}
