package org.cratedb4j.client.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A user and a password.
 *
 * @param user the user's name
 * @param password the password, maybe empty
 */
public record Credentials(String user, String password) {

    /** The value of the Authorization header. */
    String toBasic() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
