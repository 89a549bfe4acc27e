package org.cratedb4j.client.internal.http;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks up the addresses of hosts, for no longer than the caller can wait: the system's own resolver knows neither a time-out
 * nor an interrupt. Its few threads are there only while there is something to look up. Safe for use by many threads.
 */
final class Resolver implements AutoCloseable {

    private static final int MAX_THREADS = 4;
    private static final long IDLE_SECONDS = 1;
    private static final String LITERAL = "[0-9.]+|.*:.*";

    /** The resolver of the system. */
    @FunctionalInterface
    interface Lookup {

        /** The addresses of a host, at least one; may take long. */
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final Lookup lookup;
    private final ThreadPoolExecutor executor;

    Resolver(Lookup lookup) {
        this.lookup = lookup;
        executor = new ThreadPoolExecutor(
                MAX_THREADS, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "cratedb4j-resolver");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
    }

    InetAddress[] resolve(String host, long nanos)
            throws UnknownHostException, SocketTimeoutException, InterruptedIOException {
        if (host.matches(LITERAL)) {
            return lookup.of(host);
        }
        Future<InetAddress[]> addresses = executor.submit(() -> lookup.of(host));
        try {
            return addresses.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            addresses.cancel(true);
            SocketTimeoutException timeout = new SocketTimeoutException("no address of " + host + " in time");
            timeout.initCause(e);
            throw timeout;
        } catch (InterruptedException e) {
            addresses.cancel(true);
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(e.getCause());
            throw unknown;
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
