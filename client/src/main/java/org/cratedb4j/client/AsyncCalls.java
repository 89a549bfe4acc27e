package org.cratedb4j.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls on the caller's executor, which stays the caller's, or on a few threads of the client's own, which are there
 * only while there is something to do.
 */
final class AsyncCalls implements AutoCloseable {

    private static final int THREADS = 8;

    private final @Nullable ThreadPoolExecutor own;
    private final Executor executor;

    AsyncCalls(@Nullable Executor given) {
        if (given == null) {
            own = create();
            executor = own;
        } else {
            own = null;
            executor = given;
        }
    }

    private static ThreadPoolExecutor create() {
        ThreadPoolExecutor created =
                new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "cratedb4j-async");
                    thread.setDaemon(true);
                    return thread;
                });
        created.allowCoreThreadTimeOut(true);
        return created;
    }

    /** Runs a call that a cancellation ends; the future's own, and the one that was given, if there is one. */
    <T> CompletableFuture<T> run(@Nullable Cancellation given, Function<Cancellation, T> call) {
        AsyncCall<T> async = new AsyncCall<>(given, call);
        try {
            executor.execute(async);
        } catch (RejectedExecutionException e) {
            async.refuse(e);
        }
        return async.future();
    }

    /** Interrupts the calls that run on the client's own threads, and refuses those that wait for one. */
    @Override
    public void close() {
        if (own != null) {
            for (Runnable waiting : own.shutdownNow()) {
                ((AsyncCall<?>) waiting).refuse(null);
            }
        }
    }
}
