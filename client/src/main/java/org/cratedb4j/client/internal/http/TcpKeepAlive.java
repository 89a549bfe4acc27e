package org.cratedb4j.client.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;

/**
 * How TCP finds out that a silent peer is gone, and keeps proxies on the way from forgetting the connection.
 *
 * @param enabled whether it does
 * @param idle the silence before the first probe
 * @param interval the time between probes
 * @param count the number of unanswered probes after which the connection is given up
 */
public record TcpKeepAlive(boolean enabled, Duration idle, Duration interval, int count) {

    /** Sets what the operating system supports; on others its own defaults hold. */
    void applyTo(Socket socket) throws IOException {
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, enabled);
        if (enabled) {
            set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, seconds(idle));
            set(socket, ExtendedSocketOptions.TCP_KEEPINTERVAL, seconds(interval));
            set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, count);
        }
    }

    private static void set(Socket socket, SocketOption<Integer> option, int value) throws IOException {
        if (socket.supportedOptions().contains(option)) {
            socket.setOption(option, value);
        }
    }

    private static int seconds(Duration duration) {
        return (int) Math.max(1, duration.toSeconds());
    }
}
