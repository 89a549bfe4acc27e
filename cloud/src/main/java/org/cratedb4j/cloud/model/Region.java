package org.cratedb4j.cloud.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A place where clusters run.
 *
 * @param name for example {@code aks1.westeurope.azure}
 * @param description for people to read
 * @param organizationId whose it is; empty for public ones
 * @param isEdgeRegion whether the customer runs it
 * @param deprecated whether it takes no more clusters
 * @param status {@code UP}, {@code DOWN} or {@code UNKNOWN}
 * @param lastSeen when it last reported
 * @param upgradeAvailable whether its software can be upgraded
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record Region(
        String name,
        Optional<String> description,
        Optional<String> organizationId,
        boolean isEdgeRegion,
        boolean deprecated,
        Optional<String> status,
        Optional<Instant> lastSeen,
        boolean upgradeAvailable,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static Region of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("Region", fields);
        return new Region(
                json.text("name"),
                json.findText("description"),
                json.findText("organization_id"),
                json.flag("is_edge_region"),
                json.flag("deprecated"),
                json.findText("status"),
                json.findInstant("last_seen"),
                json.flag("upgrade_available"),
                json.find("dc", Timestamps::of),
                json.rest());
    }
}
