package org.cratedb4j.cloud.model;

import java.util.Map;
import org.cratedb4j.cloud.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A bucket in S3, with the credentials for it. Its text shows no secret.
 *
 * @param bucket the bucket
 * @param accessKey the id of the access key
 * @param secretKey the secret access key
 * @param endpoint the URL of the service, null for that of AWS
 */
public record S3Location(
        String bucket,
        String accessKey,
        String secretKey,
        @Nullable String endpoint) {

    /**
     * What is sent.
     *
     * @return the fields, by their names on the wire
     */
    public Map<String, Object> json() {
        return new Fields()
                .with("location_type", "s3")
                .with("location", bucket)
                .with("credentials", Map.of("access_key_id", accessKey, "secret_access_key", secretKey))
                .with("additional_config", endpoint == null ? null : Map.of("endpoint_url", endpoint))
                .json();
    }

    /** The bucket. */
    @Override
    public String toString() {
        return "S3Location[bucket=" + bucket + "]";
    }
}
