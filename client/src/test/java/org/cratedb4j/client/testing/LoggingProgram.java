package org.cratedb4j.client.testing;

import java.nio.charset.StandardCharsets;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateClientBuilder;

/** Sends a statement and a blob, full of secrets, with everything logged. */
public final class LoggingProgram {

    /** What must not show. */
    public static final String SECRET = "hunter2";

    private LoggingProgram() {}

    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "trace");
        CrateClientBuilder builder = CrateClient.builder().nodes(arguments[0]);
        if (arguments[1].equals("token")) {
            builder.token(SECRET);
        } else {
            builder.user("ada").password(SECRET);
        }
        try (CrateClient client = builder.build()) {
            client.sql("ALTER USER ada -- it's\n SET (password = '" + SECRET + "')", SECRET)
                    .execute();
            client.sql("INSERT INTO t VALUES (?)", SECRET).execute();
            client.sql("SELECT $$" + SECRET + "$$").execute();
            client.blobs("t").put(SECRET.getBytes(StandardCharsets.UTF_8));
        }
    }
}
