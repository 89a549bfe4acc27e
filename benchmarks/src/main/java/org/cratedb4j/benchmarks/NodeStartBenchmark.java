package org.cratedb4j.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.embedded.EmbeddedNode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long an embedded node takes from nothing to its first answer: once per JVM, since only the first start is slow. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class NodeStartBenchmark {
    /** A node in memory. */
    @Benchmark
    public int inMemory() throws IOException {
        try (EmbeddedNode node = EmbeddedNode.start();
                BareSocket socket = new BareSocket(node.url())) {
            return socket.exchange(socket.request("{\"stmt\":\"SELECT 1\"}"));
        }
    }
}
