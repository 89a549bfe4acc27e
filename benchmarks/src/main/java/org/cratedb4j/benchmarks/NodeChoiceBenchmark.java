package org.cratedb4j.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.nodes.Node;
import org.cratedb4j.client.internal.nodes.NodeSet;
import org.cratedb4j.client.internal.nodes.Tour;
import org.cratedb4j.client.internal.time.Ticker;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long it takes to say which node a statement goes to, and with {@code -prof gc} that nothing is allocated for it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NodeChoiceBenchmark extends TimedBenchmark {
    /** How many nodes there are. */
    @Param({"1", "3", "1000"})
    public int nodes = 1;

    private NodeSet set = setOf(1);

    /** Makes the nodes. */
    @Setup
    public void make() {
        set = setOf(nodes);
    }

    private static NodeSet setOf(int number) {
        List<NodeAddress> addresses = IntStream.range(0, number)
                .mapToObj(i -> new NodeAddress(false, "node-" + i, 4200, ""))
                .toList();
        return new NodeSet(addresses, Ticker.SYSTEM);
    }

    /** All nodes live. */
    @Benchmark
    public @Nullable Node next() {
        return set.next(new Tour());
    }
}
