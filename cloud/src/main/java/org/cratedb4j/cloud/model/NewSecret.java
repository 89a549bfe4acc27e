package org.cratedb4j.cloud.model;

import java.util.Map;

/** A secret to store. Immutable; its text does not show it. */
public final class NewSecret {

    private final String name;
    private final String type;
    private final Map<String, Object> data;

    private NewSecret(String name, String type, String field, Map<String, Object> value) {
        this.name = name;
        this.type = type;
        data = Map.of(field, value);
    }

    /**
     * An access key of AWS.
     *
     * @param name what the secret is called
     * @param accessKey the id of the key
     * @param secretKey the key
     * @return the secret
     */
    public static NewSecret aws(String name, String accessKey, String secretKey) {
        return new NewSecret(name, "AWS", "aws_secret", Map.of("access_key", accessKey, "secret_key", secretKey));
    }

    /**
     * A connection of Azure.
     *
     * @param name what the secret is called
     * @param connectionString a connection string or SAS URL
     * @return the secret
     */
    public static NewSecret azure(String name, String connectionString) {
        return new NewSecret(name, "AZURE", "azure_secret", Map.of("connection_string", connectionString));
    }

    /**
     * A connection of MongoDB with a password.
     *
     * @param name what the secret is called
     * @param connectionString where the database is
     * @param username who logs in
     * @param password the password
     * @return the secret
     */
    public static NewSecret mongoDb(String name, String connectionString, String username, String password) {
        return new NewSecret(
                name,
                "MONGODB",
                "mongodb_secret",
                Map.of("connection_string", connectionString, "username", username, "password", password));
    }

    /**
     * A connection of MongoDB with a certificate.
     *
     * @param name what the secret is called
     * @param connectionString where the database is
     * @param certificate the certificate and its key, as PEM
     * @return the secret
     */
    public static NewSecret mongoDb(String name, String connectionString, String certificate) {
        return new NewSecret(
                name,
                "MONGODB",
                "mongodb_secret",
                Map.of("connection_string", connectionString, "certificate", certificate));
    }

    /**
     * What is sent.
     *
     * @return the fields, by their names on the wire
     */
    public Map<String, Object> json() {
        return Map.of("name", name, "type", type, "data", data);
    }

    /** What it is called. */
    @Override
    public String toString() {
        return "NewSecret[name=" + name + ", type=" + type + "]";
    }
}
