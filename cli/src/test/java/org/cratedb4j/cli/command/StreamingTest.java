package org.cratedb4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.List;
import org.cratedb4j.embedded.EmbeddedNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamingTest {
    /** Lines beside the rows: header, rules and the count. */
    @ParameterizedTest
    @CsvSource({"csv,1", "jsonl,0", "table,5"})
    void two_hundred_thousand_rows_fit_through_a_64_MiB_heap(String format, int otherLines) throws Exception {
        try (EmbeddedNode node = EmbeddedNode.start()) {
            Process child = ChildJvm.of(
                            List.of("-Xmx64m"),
                            "sql",
                            "--nodes",
                            node.url(),
                            "--format",
                            format,
                            "-c",
                            "SELECT x, 'row ' || x AS a, x * 2 AS b, x / 3.0 AS c, 'some longer text to fill the row with' AS d"
                                    + " FROM generate_series(1, 200000) AS g(x)")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader output = child.inputReader()) {
                assertThat(output.lines().count()).isEqualTo(200_000L + otherLines);
            }
            assertThat(child.waitFor()).isZero();
        }
    }
}
