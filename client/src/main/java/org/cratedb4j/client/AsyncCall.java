package org.cratedb4j.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call on another thread, and its future, whose cancelling cancels the call. */
final class AsyncCall<T> implements Runnable {

    private final Cancellation cancellation = new Cancellation();
    private final Runnable onGiven = cancellation::cancel;
    private final @Nullable Cancellation given;
    private final Function<Cancellation, T> call;
    private final Result<T> future = new Result<>(cancellation);

    AsyncCall(@Nullable Cancellation given, Function<Cancellation, T> call) {
        this.given = given;
        this.call = call;
    }

    CompletableFuture<T> future() {
        return future;
    }

    /** Ends the future of a call that will not be run. */
    void refuse(@Nullable Throwable cause) {
        future.completeExceptionally(
                new IllegalStateException("No thread takes the call; is the client closed?", cause));
    }

    /** Runs the call. Whatever goes wrong, an error too, is the future's: nobody else is told. */
    @Override
    public void run() {
        if (given != null) {
            given.signal().listen(onGiven);
        }
        try {
            future.complete(call.apply(cancellation));
        } catch (Throwable e) {
            future.completeExceptionally(e);
        } finally {
            if (given != null) {
                given.signal().forget(onGiven);
            }
        }
    }

    private static final class Result<T> extends CompletableFuture<T> {

        private final Cancellation cancellation;

        Result(Cancellation cancellation) {
            this.cancellation = cancellation;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                cancellation.cancel();
            }
            return cancelled;
        }
    }
}
