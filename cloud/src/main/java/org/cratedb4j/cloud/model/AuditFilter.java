package org.cratedb4j.cloud.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events of an organization to tell; what is null does not matter.
 *
 * @param action what was done, for example {@code organization.create}
 * @param from from when
 * @param to until when
 * @param clusterId with which cluster
 */
public record AuditFilter(
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String clusterId) {

    /**
     * All events.
     *
     * @return a filter that lets everything through
     */
    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null);
    }
}
