package org.cratedb4j.cloud.model;

import java.util.Map;
import java.util.Optional;
import org.cratedb4j.cloud.internal.json.JsonObject;

/**
 * A load of data into a cluster.
 *
 * @param id the job
 * @param clusterId the cluster
 * @param type where the data come from, for example {@code url} or {@code file}
 * @param format {@code csv}, {@code json}, {@code parquet} or {@code dynamodb}
 * @param compression {@code gzip} or {@code none}
 * @param status {@code REGISTERED}, {@code SENT}, {@code IN_PROGRESS}, {@code SUCCEEDED} or {@code FAILED}
 * @param destination where the data go
 * @param progress how far it is
 * @param url the source, if it is a URL
 * @param file the source, if it is a file that was uploaded
 * @param s3 the source, if it is S3
 * @param azureblob the source, if it is Azure
 * @param dynamodb the source, if it is DynamoDB
 * @param ingestionType whether changes are followed, for DynamoDB
 * @param schema what the service found out about the data
 * @param dc when it was made and changed
 * @param other the fields of the answer that this type does not know, by their names on the wire
 */
public record ImportJob(
        String id,
        Optional<String> clusterId,
        Optional<String> type,
        Optional<String> format,
        Optional<String> compression,
        String status,
        Optional<ImportDestination> destination,
        Optional<JobProgress> progress,
        Optional<Map<String, Object>> url,
        Optional<CloudFile> file,
        Optional<Map<String, Object>> s3,
        Optional<Map<String, Object>> azureblob,
        Optional<Map<String, Object>> dynamodb,
        Optional<String> ingestionType,
        Optional<Map<String, Object>> schema,
        Optional<Timestamps> dc,
        Map<String, Object> other) {

    /**
     * Reads it from a JSON object.
     *
     * @param fields the fields, by their names on the wire
     * @return what they say
     * @throws org.cratedb4j.cloud.CloudAnswerException if a field is missing that every answer has, or is of another type
     */
    public static ImportJob of(Map<String, ?> fields) {
        JsonObject json = new JsonObject("ImportJob", fields);
        return new ImportJob(
                json.text("id"),
                json.findText("cluster_id"),
                json.findText("type"),
                json.findText("format"),
                json.findText("compression"),
                json.text("status"),
                json.find("destination", ImportDestination::of),
                json.find("progress", JobProgress::of),
                json.findObject("url"),
                json.find("file", CloudFile::of),
                json.findObject("s3"),
                json.findObject("azureblob"),
                json.findObject("dynamodb"),
                json.findText("ingestion_type"),
                json.findObject("schema"),
                json.find("dc", Timestamps::of),
                json.rest());
    }
}
