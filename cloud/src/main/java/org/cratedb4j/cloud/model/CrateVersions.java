package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * The versions of CrateDB that can be deployed.
 *
 * @param stable the newest stable one
 * @param testing the newest one that is tested
 * @param nightly the newest nightly one
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record CrateVersions(
        Optional<String> stable, Optional<String> testing, Optional<String> nightly, Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static CrateVersions of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("CrateVersions", fields);
        return new CrateVersions(
                json.findText("stable"), json.findText("testing"), json.findText("nightly"), json.rest());
    }
}
