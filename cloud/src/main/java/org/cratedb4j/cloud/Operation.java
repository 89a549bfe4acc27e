package org.cratedb4j.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cratedb4j.cloud.internal.operation.Status;
import org.cratedb4j.cloud.internal.operation.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Something that the service does for a while: an operation on a cluster, an import or an export. It goes on whether
 * anybody waits for it or not, and can be taken up again by its id, also by another program. Safe for use by many threads.
 *
 * @param <T> what tells how far it is
 */
public final class Operation<T> {

    private final String what;
    private final String clusterId;
    private final String id;
    private final Supplier<T> look;
    private final Status<T> status;
    private final Duration deadline;
    private final Waiting waiting;
    private final AtomicBoolean givenUp = new AtomicBoolean();

    Operation(
            String what,
            String clusterId,
            String id,
            Supplier<T> look,
            Status<T> status,
            Duration deadline,
            Waiting waiting) {
        this.what = what;
        this.clusterId = clusterId;
        this.id = id;
        this.look = look;
        this.status = status;
        this.deadline = deadline;
        this.waiting = waiting;
    }

    /**
     * By which it can be taken up again.
     *
     * @return the id of the operation or the job
     */
    public String id() {
        return id;
    }

    /**
     * The cluster that it is about.
     *
     * @return its id
     */
    public String clusterId() {
        return clusterId;
    }

    /**
     * Asks once how far it is.
     *
     * @return how far it is
     * @throws CloudException if the service cannot be asked
     */
    public T look() {
        return look.get();
    }

    /**
     * Waits for its end, as long as such an operation may take at most.
     *
     * @return how it ended
     * @throws OperationFailedException if it failed
     * @throws OperationTimeoutException if it took too long, was not waited for any longer, or the thread was interrupted
     */
    public T await() {
        return await(deadline);
    }

    /**
     * Waits for its end.
     *
     * @param timeout how long
     * @return how it ended
     * @throws OperationFailedException if it failed
     * @throws OperationTimeoutException if it took too long, was not waited for any longer, or the thread was interrupted
     */
    public T await(Duration timeout) {
        return await(timeout, progress -> {});
    }

    /**
     * Waits for its end, and tells meanwhile how far it is. Trouble with reaching the service is waited out.
     *
     * @param timeout how long
     * @param progress told each time that the service was asked, by the calling thread
     * @return how it ended
     * @throws OperationFailedException if it failed
     * @throws OperationTimeoutException if it took too long, was not waited for any longer, or the thread was interrupted
     */
    public T await(Duration timeout, Consumer<? super T> progress) {
        Instant end = waiting.clock().instant().plus(timeout);
        Duration wait = waiting.first();
        @Nullable T last = null;
        while (true) {
            @Nullable T answer = lookPatiently();
            if (answer != null) {
                last = answer;
                progress.accept(answer);
                if (status.isFailed(answer)) {
                    throw new OperationFailedException(what, id, status.text(answer));
                }
                if (status.isOver(answer)) {
                    return answer;
                }
            }
            Duration left = Duration.between(waiting.clock().instant(), end);
            if (givenUp.get() || left.isNegative() || left.isZero()) {
                throw overdue(givenUp.get() ? "was not waited for any longer" : "took longer than " + timeout, last);
            }
            pause(wait.compareTo(left) > 0 ? left : wait, last);
            wait = waiting.longer(wait);
        }
    }

    private @Nullable T lookPatiently() {
        try {
            return Objects.requireNonNull(look.get());
        } catch (CloudConnectionException e) {
            return null;
        } catch (CloudRequestException e) {
            if (e.status() >= 500) {
                return null;
            }
            throw e;
        }
    }

    private void pause(Duration wait, @Nullable T last) {
        try {
            waiting.pause().forAbout(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw overdue("was not waited for any longer, since the thread was interrupted", last);
        }
    }

    private OperationTimeoutException overdue(String why, @Nullable T last) {
        return new OperationTimeoutException(what, id, why, last == null ? "" : status.text(last));
    }

    /** Has {@code await} return soon in other threads, with an exception. The operation itself goes on. */
    public void stopWaiting() {
        givenUp.set(true);
    }

    /** What it is, and its id. */
    @Override
    public String toString() {
        return what + " " + id;
    }
}
