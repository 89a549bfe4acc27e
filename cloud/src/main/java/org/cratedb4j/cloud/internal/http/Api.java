package org.cratedb4j.cloud.internal.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cratedb4j.cloud.CloudAnswerException;
import org.cratedb4j.cloud.CloudConnectionException;
import org.cratedb4j.cloud.internal.json.Json;
import org.jspecify.annotations.Nullable;

/** Calls of the control plane: what is sent, how often, and what comes back as Java. Safe for use by many threads. */
public final class Api implements AutoCloseable {

    private final Transport transport;
    private final Repetition repetition;

    /** Calls over a transport, which is closed with them. */
    public Api(Transport transport, Repetition repetition) {
        this.transport = transport;
        this.repetition = repetition;
    }

    /** Calls for one object. */
    public <T> T one(ApiRequest request, Function<Map<String, ?>, T> reader) {
        return reader.apply(object(request, call(request)));
    }

    /** Calls for an array of objects. */
    public <T> List<T> list(ApiRequest request, Function<Map<String, ?>, T> reader) {
        if (call(request) instanceof List<?> elements) {
            return elements.stream()
                    .map(element -> reader.apply(object(request, element)))
                    .toList();
        }
        throw new CloudAnswerException("The answer to " + request + " is no list");
    }

    /** Sends a request whose answer does not matter. */
    public void tell(ApiRequest request) {
        send(request);
    }

    /** Calls for nothing but that it goes well. */
    public void run(ApiRequest request) {
        call(request);
    }

    /** Whether something is there; what the service refuses otherwise is thrown. */
    public boolean exists(ApiRequest request) {
        Answer answer = send(request);
        if (answer.status() == 404) {
            return false;
        }
        requireGood(answer);
        return true;
    }

    /** Calls for a text. */
    public String text(ApiRequest request) {
        Answer answer = send(request);
        requireGood(answer);
        return answer.body();
    }

    /** The answer's value, null if it has none. */
    public @Nullable Object call(ApiRequest request) {
        Answer answer = send(request);
        requireGood(answer);
        if (answer.body().isBlank()) {
            return null;
        }
        try {
            return Json.parse(answer.body());
        } catch (IllegalArgumentException e) {
            throw new CloudAnswerException("The answer to " + request + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireGood(Answer answer) {
        if (!answer.isGood()) {
            throw Refusals.of(answer);
        }
    }

    @SuppressWarnings("unchecked") // the names of a JSON object are strings
    private static Map<String, ?> object(ApiRequest request, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, ?>) map;
        }
        throw new CloudAnswerException("The answer to " + request + " is no object");
    }

    private Answer send(ApiRequest request) {
        for (int repetitions = 0; ; repetitions++) {
            boolean last = !repetition.allows(repetitions);
            Optional<String> retryAfter = Optional.empty();
            try {
                Answer answer = transport.send(request);
                if (last || !Repetition.isWorthwhile(request, answer)) {
                    return answer;
                }
                retryAfter = answer.header("Retry-After");
            } catch (IOException e) {
                boolean sent = !Transport.isUnsent(e);
                if (last || (sent && !request.isRead())) {
                    throw new CloudConnectionException(
                            "No answer to " + request + " from " + transport.endpoint() + ": " + Transport.reason(e),
                            sent,
                            e);
                }
            }
            pause(request, repetitions, retryAfter);
        }
    }

    private void pause(ApiRequest request, int repetitions, Optional<String> retryAfter) {
        try {
            repetition.pause(repetitions, retryAfter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudConnectionException("Interrupted while waiting to repeat " + request, false, e);
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
