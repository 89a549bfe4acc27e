package org.cratedb4j.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.cratedb4j.testsupport.LeakCheck.Baseline;
import org.cratedb4j.testsupport.LeakCheck.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LeakCheckTest {

    private static Baseline baseline(Kind kind) {
        return new Baseline(List.of(kind), new Patience(Duration.ofMillis(50)));
    }

    @Test
    void aThreadIsNamedWithItsStack() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        Baseline before = baseline(OurThreads.ofClients());
        Thread thread = new Thread(() -> await(latch), "cratedb4j-leaking");
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(before::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the thread cratedb4j-leaking")
                .hasMessageContaining("java.util.concurrent.CountDownLatch.await");
        latch.countDown();
        thread.join();
        assertThatCode(before::close).doesNotThrowAnyException();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aTemporaryFileIsNamed() throws IOException {
        Baseline before = baseline(new OurTemporaryFiles());
        Path file = Files.createTempFile("cratedb4j-leaking", "");

        assertThatThrownBy(before::close).hasMessageContaining(file.toString());
        Files.delete(file);
        assertThatCode(before::close).doesNotThrowAnyException();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aConnectionIsNamedWithItsPorts() throws IOException {
        Baseline before = baseline(new OpenConnections());
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatCode(before::close).doesNotThrowAnyException();
            try (Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                    Socket accepted = server.accept()) {
                assertThat(accepted.isConnected()).isTrue();
                assertThatThrownBy(before::close)
                        .hasMessageContaining(
                                "from port " + client.getLocalPort() + " to port " + server.getLocalPort());
            }
        }
        assertThatCode(before::close).doesNotThrowAnyException();
    }

    @Test
    void whatWasThereBeforeIsNotJudged() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        Thread thread = new Thread(() -> await(latch), "cratedb4j-earlier");
        thread.start();

        assertThatCode(baseline(OurThreads.ofAll())::close).doesNotThrowAnyException();
        latch.countDown();
        thread.join();
    }
}
