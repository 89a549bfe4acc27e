package org.cratedb4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

class TcpKeepAliveTest {

    @Test
    void silentConnectionsAreProbedAsTheOptionsSay() throws IOException {
        try (Socket socket = new Socket()) {
            new TcpKeepAlive(true, Duration.ofSeconds(77), Duration.ofMillis(1), 3).applyTo(socket);

            assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
            if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
                assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(77);
                assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL))
                        .isEqualTo(1);
                assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT))
                        .isEqualTo(3);
            }
        }
    }

    @Test
    void nothingIsProbedWhereThatIsOff() throws IOException {
        try (Socket socket = new Socket()) {
            new TcpKeepAlive(false, Duration.ofSeconds(77), Duration.ofSeconds(1), 3).applyTo(socket);

            assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isFalse();
        }
    }
}
