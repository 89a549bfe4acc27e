package org.cratedb4j.embedded.internal.http;

import java.util.concurrent.Executor;
import org.eclipse.jetty.util.thread.ThreadPool;

/** Threads that a server uses and does not own: stopping the server neither interrupts nor awaits them. */
final class SharedThreads implements ThreadPool {
    private final Executor executor;

    SharedThreads(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    @Override
    public void join() {
        throw new UnsupportedOperationException("nobody waits for shared threads");
    }

    @Override
    public int getThreads() {
        return 0;
    }

    @Override
    public int getIdleThreads() {
        return 0;
    }

    @Override
    public boolean isLowOnThreads() {
        return false;
    }
}
