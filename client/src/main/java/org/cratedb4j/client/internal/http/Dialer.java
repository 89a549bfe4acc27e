package org.cratedb4j.client.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.cratedb4j.client.internal.http.TransportException.Phase;
import org.cratedb4j.client.internal.time.Deadline;
import org.cratedb4j.client.internal.time.Ticker;

/** Opens sockets to nodes, on each of a host's addresses in turn. */
final class Dialer {

    private final Duration connectTimeout;
    private final Ticker ticker;

    Dialer(Duration connectTimeout, Ticker ticker) {
        this.connectTimeout = connectTimeout;
        this.ticker = ticker;
    }

    Socket dial(NodeAddress node, Deadline call) throws TransportException {
        Deadline connect = Deadline.after(connectTimeout, ticker);
        TransportException failure = null;
        for (InetAddress address : resolve(node)) {
            long nanos = Math.min(connect.remainingNanos(), call.remainingNanos());
            if (nanos == 0) {
                break;
            }
            try {
                return open(node, address, Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
            } catch (IOException e) {
                TransportException next = new TransportException(Phase.CONNECTING, reason(e), e);
                if (failure != null) {
                    next.addSuppressed(failure);
                }
                failure = next;
            }
        }
        throw failure != null ? failure : new TransportException(Phase.CONNECTING, timedOut(), null);
    }

    private static InetAddress[] resolve(NodeAddress node) throws TransportException {
        try {
            return InetAddress.getAllByName(node.host());
        } catch (UnknownHostException e) {
            throw new TransportException(Phase.CONNECTING, "unknown host", e);
        }
    }

    private String reason(IOException e) {
        if (e instanceof SocketTimeoutException) {
            return timedOut();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private String timedOut() {
        return "no connection within " + connectTimeout.toMillis() + " ms";
    }

    private static Socket open(NodeAddress node, InetAddress address, long millis) throws IOException {
        int timeout = (int) Math.min(Integer.MAX_VALUE, millis);
        Socket socket = new Socket();
        try {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            socket.connect(new InetSocketAddress(address, node.port()), timeout);
            return node.secure() ? secure(socket, node, timeout) : socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket secure(Socket socket, NodeAddress node, int timeout) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, node.host(), node.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(timeout);
        secured.startHandshake();
        secured.setSoTimeout(0);
        return secured;
    }
}
