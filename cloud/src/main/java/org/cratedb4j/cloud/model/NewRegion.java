package org.cratedb4j.cloud.model;

import java.util.Map;
import org.cratedb4j.cloud.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A region that the customer runs.
 *
 * @param description for people to read
 * @param organizationId whose it is
 * @param awsBucket the bucket for its backups, null for none
 * @param awsRegion where that is, null for none
 */
public record NewRegion(
        String description,
        String organizationId,
        @Nullable String awsBucket,
        @Nullable String awsRegion) {

    /**
     * What is sent.
     *
     * @return the fields, by their names on the wire
     */
    public Map<String, Object> json() {
        return new Fields()
                .with("description", description)
                .with("organization_id", organizationId)
                .with("aws_bucket", awsBucket)
                .with("aws_region", awsRegion)
                .json();
    }
}
