package org.cratedb4j.cloud.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.cloud.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/** Data to load, from where to where. Immutable; each method gives another one. */
public final class ImportRequest {

    private final Map<String, Object> source;
    private final Map<String, Object> destination;

    private ImportRequest(Map<String, Object> source, Map<String, Object> destination) {
        this.source = source;
        this.destination = destination;
    }

    private static ImportRequest of(String type, Map<String, Object> source, String format, String table) {
        return new ImportRequest(
                Map.of("type", type, "format", Objects.requireNonNull(format), type, source),
                Map.of("table", Objects.requireNonNull(table)));
    }

    /**
     * What a URL names.
     *
     * @param url the URL
     * @param format {@code csv}, {@code json} or {@code parquet}
     * @param table the table
     * @return the request
     */
    public static ImportRequest fromUrl(String url, String format, String table) {
        return of("url", Map.of("url", url), format, table);
    }

    /**
     * A file that was uploaded.
     *
     * @param fileId the file
     * @param format {@code csv}, {@code json} or {@code parquet}
     * @param table the table
     * @return the request
     */
    public static ImportRequest fromFile(String fileId, String format, String table) {
        return of("file", Map.of("id", fileId), format, table);
    }

    /**
     * Files in S3.
     *
     * @param bucket the bucket
     * @param path the file, or a pattern of files
     * @param secretId the secret that opens it
     * @param endpoint the URL of the service, null for that of AWS
     * @param format {@code csv}, {@code json} or {@code parquet}
     * @param table the table
     * @return the request
     */
    public static ImportRequest fromS3(
            String bucket, String path, String secretId, @Nullable String endpoint, String format, String table) {
        Map<String, Object> source = new Fields()
                .with("bucket", bucket)
                .with("file_path", path)
                .with("secret_id", secretId)
                .with("endpoint", endpoint)
                .json();
        return of("s3", source, format, table);
    }

    /**
     * Files in Azure.
     *
     * @param container the container
     * @param blob the blob, or a pattern of blobs
     * @param secretId the secret that opens it
     * @param format {@code csv}, {@code json} or {@code parquet}
     * @param table the table
     * @return the request
     */
    public static ImportRequest fromAzure(String container, String blob, String secretId, String format, String table) {
        return of(
                "azureblob",
                Map.of("container_name", container, "blob_name", blob, "secret_id", secretId),
                format,
                table);
    }

    /**
     * A table in DynamoDB.
     *
     * @param region the region of AWS
     * @param source the table there
     * @param secretId the secret that opens it
     * @param ingestion whether what is there is loaded, changes are followed, or both
     * @param stream the Kinesis stream with the changes, null where they are not followed
     * @param table the table
     * @return the request
     */
    public static ImportRequest fromDynamoDb(
            String region, String source, String secretId, Ingestion ingestion, @Nullable String stream, String table) {
        if (ingestion.followsChanges() != (stream != null)) {
            throw new IllegalArgumentException("A Kinesis stream must be given if changes are followed, and only then");
        }
        Map<String, Object> fields = new Fields()
                .with("region", region)
                .with("table_name", source)
                .with("secret_id", secretId)
                .with("kinesis_stream_name", stream)
                .json();
        return of("dynamodb", fields, "dynamodb", table).with("ingestion_type", ingestion.text());
    }

    /** What is loaded from a database that goes on changing. */
    public enum Ingestion {
        /** What is there. */
        IMPORT_ONLY("import-only"),
        /** What is there, and then what changes; such a job never ends. */
        IMPORT_AND_CHANGES("import-and-cdc"),
        /** What changes; such a job never ends. */
        CHANGES_ONLY("cdc-only");

        private final String text;

        Ingestion(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        boolean followsChanges() {
            return this != IMPORT_ONLY;
        }
    }

    private ImportRequest with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(source);
        changed.put(name, value);
        return new ImportRequest(changed, destination);
    }

    private ImportRequest into(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(destination);
        changed.put(name, value);
        return new ImportRequest(source, changed);
    }

    /**
     * The same with data that are compressed.
     *
     * @param name {@code gzip} or {@code none}
     * @return a request
     */
    public ImportRequest compression(String name) {
        return with("compression", Objects.requireNonNull(name));
    }

    /**
     * The same with or without leave to make the table and add columns. Default: with.
     *
     * @param wanted whether to
     * @return a request
     */
    public ImportRequest createTable(boolean wanted) {
        return into("create_table", wanted);
    }

    /**
     * The same with the columns of the table, if it is made.
     *
     * @param columns the columns, with {@code name}, {@code type} and maybe {@code extra}
     * @return a request
     */
    public ImportRequest tableDefinition(List<Map<String, String>> columns) {
        return into("table_definition", List.copyOf(columns));
    }

    /**
     * What is sent.
     *
     * @return the fields, by their names on the wire
     */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(source);
        json.put("destination", destination);
        return json;
    }

    /** Where it goes; URLs of sources may have secrets in them. */
    @Override
    public String toString() {
        return "ImportRequest" + destination;
    }
}
