package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.cratedb4j.client.testing.ChildJvm;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.ScriptedNode;
import org.cratedb4j.client.testing.SumProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LargeResultTest {

    private static final int ROWS = 200_000;

    @RegisterExtension
    final Nodes nodes = new Nodes();

    @Test
    void twoHundredThousandRowsStreamThroughASmallHeap() throws Exception {
        ScriptedNode node = nodes.start().on(socket -> {
            write(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
            return false;
        });

        assertThat(ChildJvm.run(SumProgram.class, "64m", node.url(), "SELECT 1"))
                .isEqualTo(ROWS + " " + ROWS * (ROWS - 1L) / 2);
    }

    private static void write(OutputStream out) throws IOException {
        print(
                out,
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"cols\":[\"a\",\"b\",\"c\"],\"col_types\":[10,4,[100,6]],\"rows\":[");
        String text = "x".repeat(400);
        for (int i = 0; i < ROWS; i++) {
            print(out, (i == 0 ? "" : ",") + "[" + i + ",\"" + text + "\",[1.5,2.5]]");
        }
        print(out, "],\"rowcount\":" + ROWS + "}");
        out.flush();
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
