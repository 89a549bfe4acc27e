package org.cratedb4j.client.internal.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.junit.jupiter.api.Test;

class NodeSetTest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(5);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);

    private NodeSet nodes(int count) {
        List<NodeAddress> addresses = IntStream.range(0, count)
                .mapToObj(i -> new NodeAddress(false, "n" + i, 4200, ""))
                .toList();
        return new NodeSet(addresses, new Quarantine(FIRST, MOST, () -> 1.0), now::get);
    }

    private static Node next(NodeSet nodes, Node... tried) {
        return Objects.requireNonNull(nodes.next(Set.of(tried)));
    }

    private static List<Node> nextTwo(NodeSet nodes) {
        return List.of(next(nodes), next(nodes));
    }

    private void pass(Duration duration) {
        now.addAndGet(duration.toNanos());
    }

    @Test
    void nodesAreTakenInTurn() {
        NodeSet nodes = nodes(3);

        List<String> hosts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            hosts.add(next(nodes).address().host());
        }

        assertThat(hosts).containsExactly("n0", "n1", "n2", "n0", "n1", "n2");
    }

    @Test
    void aCallTriesEachNodeOnce() {
        NodeSet nodes = nodes(3);
        Node first = next(nodes);
        Node second = next(nodes, first);
        Node third = next(nodes, first, second);

        assertThat(Set.of(first, second, third)).hasSize(3);
        assertThat(nodes.next(Set.of(first, second, third))).isNull();
    }

    @Test
    void aFailedNodeRestsUntilItsTimeHasCome() {
        NodeSet nodes = nodes(2);
        Node failed = next(nodes);
        nodes.failed(failed, "reason");

        assertThat(next(nodes)).isNotSameAs(failed);
        assertThat(next(nodes)).isNotSameAs(failed);
        pass(FIRST);
        assertThat(nextTwo(nodes)).contains(failed);
    }

    @Test
    void theRestDoublesWithEachFailureUpToItsLimitAndEndsWithASuccess() {
        Quarantine quarantine = new Quarantine(FIRST, MOST, () -> 1.0);
        assertThat(quarantine.nanos(1)).isEqualTo(FIRST.toNanos());
        assertThat(quarantine.nanos(2)).isEqualTo(FIRST.toNanos() * 2);
        assertThat(quarantine.nanos(100)).isEqualTo(MOST.toNanos());

        NodeSet nodes = nodes(2);
        Node node = next(nodes);
        nodes.failed(node, "reason");
        nodes.failed(node, "reason");
        pass(FIRST);
        assertThat(next(nodes)).isNotSameAs(node);
        nodes.succeeded(node);
        assertThat(nextTwo(nodes)).contains(node);
    }

    @Property
    void theRestIsNeverShorterThanHalfNorLongerThanTheLimit(@ForAll @IntRange(min = 1) int failures) {
        Quarantine quarantine = Quarantine.standard();

        assertThat(quarantine.nanos(failures)).isBetween(FIRST.toNanos() / 2, MOST.toNanos());
    }

    @Test
    void whenAllRestTheOneThatIsDueFirstIsTriedAndNoOther() {
        NodeSet nodes = nodes(2);
        Node first = next(nodes);
        Node second = next(nodes);
        nodes.failed(first, "reason");
        pass(Duration.ofMillis(1));
        nodes.failed(second, "other reason");

        assertThat(next(nodes)).isSameAs(first);
        assertThat(nodes.next(Set.of(first))).isNull();
        assertThat(nodes.resting(Set.of(first)))
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("other reason"));
    }

    @Test
    void theOnlyNodeNeverRests() {
        NodeSet nodes = nodes(1);
        Node only = next(nodes);
        nodes.failed(only, "reason");

        assertThat(next(nodes)).isSameAs(only);
    }

    @Test
    void theSameNodeGivenTwiceIsOneNode() {
        NodeAddress address = new NodeAddress(false, "n", 4200, "");
        NodeSet nodes = new NodeSet(List.of(address, address), now::get);

        assertThat(nodes.next(Set.of(next(nodes)))).isNull();
    }
}
