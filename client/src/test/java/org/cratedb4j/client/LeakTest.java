package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it looks at what is logged")
class LeakTest {

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();
    private final CrateClient client = nodes.client(node);

    @Test
    void rowsThatNobodyClosesAreReportedWithTheirPlaceAndGiveTheirConnectionBack() throws Exception {
        node.on(Reaction.stallAfter("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n"
                + "{\"cols\":[\"a\"],\"col_types\":[9],\"rows\":[[1],"));
        PrintStream before = System.err;
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(logged, true, StandardCharsets.UTF_8)) {
            System.setErr(captured);
            forgetRows();
            // The node's thread ends only with the connection.
            collectGarbageUntil(node);
        } finally {
            System.setErr(before);
        }

        assertThat(logged.toString(StandardCharsets.UTF_8))
                .contains("neither read to its end nor closed")
                .contains("LeakTest.forgetRows");
    }

    private void forgetRows() {
        assertThat(client.sql("SELECT 1").rows().columns()).hasSize(1);
    }

    private static void collectGarbageUntil(ScriptedNode node) throws InterruptedException {
        Thread collector = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                System.gc();
            }
        });
        collector.setDaemon(true);
        collector.start();
        try {
            assertThat(node.awaitConnectionsEnded()).isTrue();
        } finally {
            collector.interrupt();
            collector.join();
        }
    }
}
