package org.cratedb4j.cloud.internal.http;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cratedb4j.cloud.CloudForbiddenException;
import org.cratedb4j.cloud.CloudNotFoundException;
import org.cratedb4j.cloud.CloudRequestException;
import org.cratedb4j.cloud.CloudUnauthorizedException;
import org.cratedb4j.cloud.ClusterBusyException;
import org.cratedb4j.cloud.Refusal;
import org.cratedb4j.cloud.internal.json.Json;
import org.cratedb4j.cloud.internal.json.JsonObject;

/** Makes an exception of an answer that refuses a request. */
final class Refusals {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    // The service words it "currently" or "already in progress", and does not say it by the status.
    private static final Pattern BUSY = Pattern.compile("Another cluster operation is");

    private static final String LOG_IN =
            "Log in with CloudLogin, or set CRATEDB_CLOUD_API_KEY and CRATEDB_CLOUD_API_SECRET";
    private static final String CHECK_ID = "Check the id, for example CRATEDB_CLUSTER_ID";
    private static final String WAIT = "Wait until it has ended";

    private Refusals() {}

    static CloudRequestException of(Answer answer) {
        if (answer.isRedirect()) {
            // The service sends browsers to its log-in page; programs get there only without credentials.
            return new CloudUnauthorizedException(refusal(answer, "Unauthorized.", Map.of(), LOG_IN));
        }
        Optional<JsonObject> body = body(answer);
        String message = body.flatMap(json -> json.findText("message"))
                .orElseGet(() -> answer.status() + " - " + answer.phrase());
        Map<String, Object> errors =
                body.flatMap(json -> json.findObject("errors")).orElse(Map.of());
        if (BUSY.matcher(message).find()) {
            return new ClusterBusyException(refusal(answer, message, errors, WAIT));
        }
        return switch (answer.status()) {
            case UNAUTHORIZED -> new CloudUnauthorizedException(refusal(answer, message, errors, LOG_IN));
            case FORBIDDEN -> new CloudForbiddenException(refusal(answer, message, errors, ""));
            case NOT_FOUND -> new CloudNotFoundException(refusal(answer, message, errors, CHECK_ID));
            default -> new CloudRequestException(refusal(answer, message, errors, ""));
        };
    }

    private static Refusal refusal(Answer answer, String message, Map<String, Object> errors, String hint) {
        return new Refusal(
                answer.status(), message, errors, answer.header("X-Request-Id").orElse(null), hint);
    }

    /** The body if it is a JSON object; proxies answer in HTML. */
    @SuppressWarnings("unchecked") // the names of a JSON object are strings
    private static Optional<JsonObject> body(Answer answer) {
        try {
            return Json.parse(answer.body()) instanceof Map<?, ?> map
                    ? Optional.of(new JsonObject("error", (Map<String, ?>) map))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
