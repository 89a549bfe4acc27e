package org.cratedb4j.client.internal.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.internal.time.Ticker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing a node costs nothing to speak of; how little is measured by the benchmarks. */
class NodeChoiceTest {

    private static final int ROUNDS = 100_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1_000})
    void theChoiceOfANodeAllocatesNothing(int count) {
        NodeSet nodes = nodes(count);
        nodes.failed(nodes.all().get(count / 2), "reason");
        Tour tour = new Tour();
        long usedByMeasuring = allocated(nodes, tour, 0);

        allocated(nodes, tour, ROUNDS);

        assertThat(allocated(nodes, tour, ROUNDS)).isEqualTo(usedByMeasuring);
    }

    private static NodeSet nodes(int count) {
        List<NodeAddress> addresses = IntStream.range(0, count)
                .mapToObj(i -> new NodeAddress(false, "n" + i, 4200, ""))
                .toList();
        return new NodeSet(addresses, Ticker.SYSTEM);
    }

    private long allocated(NodeSet nodes, Tour tour, int rounds) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < rounds; i++) {
            Node node = nodes.next(tour);
            if (node != null) {
                nodes.succeeded(node);
            }
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
