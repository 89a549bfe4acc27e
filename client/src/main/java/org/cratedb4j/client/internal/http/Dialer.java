package org.cratedb4j.client.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.cratedb4j.client.internal.http.TransportException.Phase;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;
import org.cratedb4j.client.internal.tls.TlsLayer;
import org.jspecify.annotations.Nullable;

/** Opens sockets to nodes, on each of a host's addresses in turn, maybe through a proxy. */
final class Dialer {

    private final TransportConfig config;
    private final Resolver resolver;
    private final TlsLayer tls;
    private final Ticker ticker;

    Dialer(TransportConfig config, Resolver resolver, Ticker ticker) {
        this.config = config;
        this.resolver = resolver;
        this.ticker = ticker;
        tls = new TlsLayer(config.tls());
    }

    Socket dial(NodeAddress node, Deadline call) throws TransportException {
        Deadline connect = Deadline.after(config.connectTimeout(), ticker);
        ProxyConfig proxy = config.proxy() != null && config.proxy().serves(node.host()) ? config.proxy() : null;
        TransportException failure = null;
        for (InetAddress address : resolve(proxy == null ? node.host() : proxy.host(), left(connect, call))) {
            long nanos = left(connect, call);
            if (nanos == 0) {
                break;
            }
            try {
                return open(node, proxy, address, Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
            } catch (IOException e) {
                TransportException next = new TransportException(Phase.CONNECTING, reason(e, proxy), e);
                if (failure != null) {
                    next.addSuppressed(failure);
                }
                failure = next;
            }
        }
        throw failure != null ? failure : new TransportException(Phase.CONNECTING, timedOut(), null);
    }

    private static long left(Deadline connect, Deadline call) {
        return Math.min(connect.remainingNanos(), call.remainingNanos());
    }

    private InetAddress[] resolve(String host, long nanos) throws TransportException {
        try {
            return resolver.resolve(host, nanos);
        } catch (UnknownHostException e) {
            throw new TransportException(Phase.CONNECTING, "unknown host " + host, e);
        } catch (SocketTimeoutException e) {
            throw new TransportException(Phase.CONNECTING, timedOut() + ": " + e.getMessage(), e);
        } catch (InterruptedIOException e) {
            throw new TransportException(Phase.CONNECTING, "interrupted while looking up " + host, e);
        }
    }

    private String reason(IOException e, @Nullable ProxyConfig proxy) {
        String reason;
        if (e instanceof SocketTimeoutException) {
            reason = timedOut();
        } else if (e instanceof SSLException tlsFailure) {
            reason = TlsFailures.explain(tlsFailure);
        } else {
            String message = e.getMessage();
            reason = message == null ? e.getClass().getSimpleName() : message;
        }
        return proxy == null ? reason : reason + " (through the proxy " + proxy + ")";
    }

    private String timedOut() {
        return "no connection within " + config.connectTimeout().toMillis() + " ms";
    }

    private Socket open(NodeAddress node, @Nullable ProxyConfig proxy, InetAddress address, long millis)
            throws IOException {
        int timeout = (int) Math.min(Integer.MAX_VALUE, millis);
        // A channel's socket, because an interrupt of the thread that waits on it closes it. What proxies the JVM has
        // been
        // told of at large, it ignores.
        Socket socket = SocketChannel.open().socket();
        try {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            config.keepAlive().applyTo(socket);
            socket.connect(new InetSocketAddress(address, proxy == null ? node.port() : proxy.port()), timeout);
            socket.setSoTimeout(timeout);
            if (proxy != null) {
                tunnel(socket, node, proxy);
            }
            Socket opened = node.secure() ? tls.wrap(socket, node.host(), node.port()) : socket;
            opened.setSoTimeout(0);
            return opened;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static void tunnel(Socket socket, NodeAddress node, ProxyConfig proxy) throws IOException {
        switch (proxy.kind()) {
            case HTTP -> HttpTunnel.open(socket, node, proxy.credentials());
            case SOCKS5 -> SocksTunnel.open(socket, node, proxy.credentials());
        }
    }
}
