package org.cratedb4j.embedded.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.Selector;
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

    /** Refuses connections. */
    void close() throws IOException {
        changing.lock();
        try {
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
            look(nio);
            done.complete(null);
        });
        done.join();
    }

    private static void look(Selector selector) {
        try {
            selector.selectNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Accepts connections again.
     *
     * @throws IOException when somebody else has taken the port meanwhile
     */
    void reopen() throws IOException {
        changing.lock();
        try {
            if (!channel.isOpen() && connector.isRunning()) {
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

    /** Closes the socket with its connector, which does not know of one that was opened again. */
    void closeWithConnector() throws IOException {
        changing.lock();
        try {
            channel.close();
        } finally {
            changing.unlock();
        }
    }
}
