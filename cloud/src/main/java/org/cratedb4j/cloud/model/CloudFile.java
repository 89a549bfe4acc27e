package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A file that was uploaded to an organization, or exported to it.
 *
 * @param id the file
 * @param name its name
 * @param organizationId the organization
 * @param status {@code PENDING} until its bytes have arrived, then {@code UPLOADED}
 * @param uploadUrl where to send its bytes, without credentials
 * @param downloadUrl where to fetch its bytes, without credentials
 * @param fileSize its bytes
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record CloudFile(
        String id,
        Optional<String> name,
        Optional<String> organizationId,
        Optional<String> status,
        Optional<String> uploadUrl,
        Optional<String> downloadUrl,
        OptionalLong fileSize,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static CloudFile of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("CloudFile", fields);
        return new CloudFile(
                json.text("id"),
                json.findText("name"),
                json.findText("organization_id"),
                json.findText("status"),
                json.findText("upload_url"),
                json.findText("download_url"),
                json.findLong("file_size"),
                json.find("dc", Timestamps::of),
                json.rest());
    }

    /** Which file it is, without the addresses that let anybody read and write it. */
    @Override
    public String toString() {
        return "CloudFile[id=" + id + ", name=" + name.orElse("") + ", status=" + status.orElse("") + "]";
    }
}
