package org.cratedb4j.cloud.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * How far an import or export is.
 *
 * @param message for people to read; the reason if it failed
 * @param percent the share that is done
 * @param records records done
 * @param totalRecords records in all
 * @param failedRecords records that were refused
 * @param bytes bytes done; may stay 0
 * @param processedFiles files done
 * @param totalFiles files in all
 * @param failedFiles files that were refused
 * @param files how far each file is, where that was asked for
 * @param details more, for example the table's definition
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record JobProgress(
        Optional<String> message,
        Optional<BigDecimal> percent,
        OptionalLong records,
        OptionalLong totalRecords,
        OptionalLong failedRecords,
        OptionalLong bytes,
        OptionalInt processedFiles,
        OptionalInt totalFiles,
        OptionalInt failedFiles,
        List<FileProgress> files,
        Optional<Map<String, Object>> details,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static JobProgress of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("JobProgress", fields);
        return new JobProgress(
                json.findText("message"),
                json.findNumber("percent"),
                json.findLong("records"),
                json.findLong("total_records"),
                json.findLong("failed_records"),
                json.findLong("bytes"),
                json.findInteger("processed_files"),
                json.findInteger("total_files"),
                json.findInteger("failed_files"),
                json.list("files", FileProgress::of),
                json.findObject("details"),
                json.rest());
    }
}
