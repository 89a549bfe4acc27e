package org.cratedb4j.cloud.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * How far the import of one file is.
 *
 * @param name the file
 * @param status as that of a job
 * @param records records done
 * @param totalRecords records in all
 * @param failedRecords records that were refused
 * @param bytes bytes done
 * @param percent the share that is done
 * @param message for people to read; the reason if it failed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record FileProgress(
        String name,
        Optional<String> status,
        OptionalLong records,
        OptionalLong totalRecords,
        OptionalLong failedRecords,
        OptionalLong bytes,
        Optional<BigDecimal> percent,
        Optional<String> message,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static FileProgress of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("FileProgress", fields);
        return new FileProgress(
                json.text("name"),
                json.findText("status"),
                json.findLong("records"),
                json.findLong("total_records"),
                json.findLong("failed_records"),
                json.findLong("bytes"),
                json.findNumber("percent"),
                json.findText("message"),
                json.rest());
    }
}
