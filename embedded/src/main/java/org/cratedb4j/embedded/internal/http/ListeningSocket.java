package org.cratedb4j.embedded.internal.http;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.ServerConnector;

/** The socket at which a connector accepts connections: it can be closed for a while, and the connections stay. Thread-safe. */
final class ListeningSocket {
    private final ServerConnector connector;
    private final InetSocketAddress address;
    private final ReentrantLock changing = new ReentrantLock();
    private ServerSocketChannel channel;
    private boolean ended;

    private ListeningSocket(ServerConnector connector, ServerSocketChannel channel) throws IOException {
        this.connector = connector;
        this.channel = channel;
        this.address = (InetSocketAddress) channel.getLocalAddress();
    }

    /**
     * Takes the port of a connector that has not been started.
     *
     * @throws IOException when the port cannot be had
     */
    static ListeningSocket open(ServerConnector connector) throws IOException {
        try {
            connector.open();
            return new ListeningSocket(connector, (ServerSocketChannel) connector.getTransport());
        } catch (IOException e) {
            throw unavailable(connector.getHost() + ":" + connector.getPort(), e);
        }
    }

    /** The port, never 0. */
    int port() {
        return address.getPort();
    }

    private static IOException unavailable(String address, IOException e) {
        boolean inUse = e instanceof BindException || e.getCause() instanceof BindException;
        return new IOException(
                inUse
                        ? "Cannot listen on " + address + ", which is in use or not an address of this machine"
                        : "Cannot listen on " + address + ": " + e.getMessage(),
                e);
    }

    /** Refuses connections. Does nothing when it was ended. */
    void close() throws IOException {
        changing.lock();
        try {
            if (ended) {
                return;
            }
            channel.close();
            connector.getSelectorManager().getBeans(ManagedSelector.class).forEach(ListeningSocket::letGoOfClosed);
        } finally {
            changing.unlock();
        }
    }

    /** A socket that a selector knows is closed only when that has looked again. */
    private static void letGoOfClosed(ManagedSelector selector) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        selector.submit(nio -> {
            try {
                nio.selectNow();
                done.complete(null);
            } catch (IOException e) {
                done.completeExceptionally(e);
            }
        });
        done.join();
    }

    /**
     * Accepts connections again. Does nothing when it was ended.
     *
     * @throws IOException when somebody else has taken the port meanwhile
     */
    void reopen() throws IOException {
        changing.lock();
        try {
            if (!ended && !channel.isOpen()) {
                channel = bound();
                connector.getSelectorManager().acceptor(channel);
            }
        } finally {
            changing.unlock();
        }
    }

    private ServerSocketChannel bound() throws IOException {
        ServerSocketChannel opened = ServerSocketChannel.open();
        try {
            opened.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            opened.bind(address);
            opened.configureBlocking(false);
            return opened;
        } catch (IOException e) {
            opened.close();
            throw unavailable(address.getAddress().getHostAddress() + ":" + address.getPort(), e);
        }
    }

    /** Closes the socket for good, while the selectors of the connector still run. */
    void end() throws IOException {
        changing.lock();
        try {
            ended = true;
            channel.close();
        } finally {
            changing.unlock();
        }
    }
}
