package org.cratedb4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.cratedb4j.embedded.internal.testing.ChildJvm;
import org.cratedb4j.embedded.internal.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class MillionRowsTest {
    private static final int ROWS = 1_000_000;
    private static final int BATCH = 100_000;

    /** Holds a million rows, and says what queries make of them. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            try (TestNode node = TestNode.inMemory()) {
                node.run("CREATE TABLE t (id INTEGER PRIMARY KEY, area TEXT, size INTEGER, price DOUBLE PRECISION)");
                for (int start = 1; start <= ROWS; start += BATCH) {
                    node.run("INSERT INTO t SELECT g, 'area ' || (g % 100), g % 1000, g / 4.0 FROM generate_series("
                            + start + ", " + (start + BATCH - 1) + ") AS s (g)");
                }
                node.run("REFRESH TABLE t");
                System.out.println(node.rows("SELECT count(*), sum(size), min(price), max(price) FROM t"));
                System.out.println(node.rows("SELECT area, count(*) FROM t GROUP BY area ORDER BY area LIMIT 2"));
                System.out.println(node.rows("SELECT id FROM t ORDER BY price DESC LIMIT 3"));
                System.out.println(node.rows("SELECT size FROM t WHERE id = ?", 777_777));
            }
        }
    }

    @Test
    void aMillionRowsFitIntoASmallHeap() throws Exception {
        Process holder =
                ChildJvm.of("384m", Holder.class).redirectErrorStream(true).start();

        String output = new String(holder.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output.lines())
                .containsExactly(
                        "[1000000, 499500000, 0.25, 250000.0]",
                        "[area 0, 10000, area 1, 10000]",
                        "[1000000, 999999, 999998]",
                        "[777]");
        assertThat(holder.waitFor()).isZero();
    }
}
