package org.cratedb4j.cloud.model;

import java.util.Map;
import org.cratedb4j.cloud.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What an organization is called, and how it is served; what is null stays as it is.
 *
 * @param name its name
 * @param planType the support plan, 1 to 6, for superusers
 * @param email where notifications go
 * @param notificationsEnabled whether they are sent
 */
public record OrganizationSettings(
        @Nullable String name,
        @Nullable Integer planType,
        @Nullable String email,
        @Nullable Boolean notificationsEnabled) {

    /**
     * Settings with nothing but a name.
     *
     * @param name the name
     * @return the settings
     */
    public static OrganizationSettings named(String name) {
        return new OrganizationSettings(name, null, null, null);
    }

    /**
     * What is sent.
     *
     * @return the fields, by their names on the wire
     */
    public Map<String, Object> json() {
        return new Fields()
                .with("name", name)
                .with("plan_type", planType)
                .with("email", email)
                .with("notifications_enabled", notificationsEnabled)
                .json();
    }
}
