package org.cratedb4j.cloud.model;

import java.util.Map;
import org.cratedb4j.cloud.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A project to make.
 *
 * @param name its name
 * @param organizationId the organization it shall belong to
 * @param region the region of its clusters, null for the client's
 * @param backupLocation where backups go, null for the default
 */
public record NewProject(
        String name,
        String organizationId,
        @Nullable String region,
        @Nullable S3Location backupLocation) {

    /**
     * A project with nothing special.
     *
     * @param name its name
     * @param organizationId the organization it shall belong to
     * @return the project
     */
    public static NewProject named(String name, String organizationId) {
        return new NewProject(name, organizationId, null, null);
    }

    /**
     * What is sent.
     *
     * @return the fields, by their names on the wire
     */
    public Map<String, Object> json() {
        return new Fields()
                .with("name", name)
                .with("organization_id", organizationId)
                .with("region", region)
                .with("backup_location", backupLocation == null ? null : backupLocation.json())
                .json();
    }
}
