package org.cratedb4j.benchmarks;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.cratedb4j.embedded.EmbeddedNode;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long an embedded node takes to start: once per JVM, since only the first start is slow. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class NodeStartBenchmark {
    private @Nullable EmbeddedNode node;

    /** Until it takes connections. */
    @Benchmark
    public EmbeddedNode start() {
        node = EmbeddedNode.start();
        return node;
    }

    /** Until it has answered its first statement. */
    @Benchmark
    public int startAndAnswer() throws IOException {
        try (BareSocket socket = new BareSocket(start().url())) {
            return socket.exchange(socket.request("{\"stmt\":\"SELECT 1\"}"));
        }
    }

    /** Stops it. */
    @TearDown
    public void stop() {
        Objects.requireNonNull(node).close();
    }
}
