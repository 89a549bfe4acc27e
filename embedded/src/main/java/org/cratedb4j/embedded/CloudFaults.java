package org.cratedb4j.embedded;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.cratedb4j.embedded.internal.cloud.http.CloudReply;
import org.cratedb4j.embedded.internal.cloud.http.CloudRequest;
import org.cratedb4j.embedded.internal.cloud.world.OperationFaults;

/** What goes wrong with an embedded Cloud on request, for tests. Thread-safe. */
public final class CloudFaults {
    private record Refused(AtomicInteger left, CloudReply reply) {}

    private final OperationFaults operations = new OperationFaults();
    private final AtomicReference<Refused> refused =
            new AtomicReference<>(new Refused(new AtomicInteger(), CloudReply.empty(200)));

    CloudFaults() {}

    OperationFaults operations() {
        return operations;
    }

    /**
     * Has the next operation of a type fail.
     *
     * @param type {@code CREATE}, {@code SUSPEND}, {@code SCALE} and so on; {@code IMPORT} and {@code EXPORT} for jobs
     * @param message what the service says of it
     */
    public void failNext(String type, String message) {
        operations.add(type, new OperationFaults.Fault(false, message));
    }

    /**
     * Has the next operation of a type never end.
     *
     * @param type {@code CREATE}, {@code SUSPEND}, {@code SCALE} and so on; {@code IMPORT} and {@code EXPORT} for jobs
     */
    public void hangNext(String type) {
        operations.add(type, new OperationFaults.Fault(true, ""));
    }

    /**
     * Answers the next requests with an error that says nothing.
     *
     * @param requests how many
     * @param status the HTTP status, for example 500
     */
    public void refuseNext(int requests, int status) {
        refused.set(new Refused(new AtomicInteger(requests), CloudReply.text(status, "")));
    }

    /**
     * Answers the next requests as if nobody were logged in: with the way to the log-in page.
     *
     * @param requests how many
     */
    public void redirectNext(int requests) {
        refused.set(new Refused(new AtomicInteger(requests), CloudReply.redirect("/?rd=/")));
    }

    Optional<CloudReply> of(CloudRequest request) {
        Refused now = Objects.requireNonNull(refused.get());
        return now.left().getAndUpdate(left -> Math.max(left - 1, 0)) > 0 ? Optional.of(now.reply()) : Optional.empty();
    }
}
