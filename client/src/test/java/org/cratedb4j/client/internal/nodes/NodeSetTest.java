package org.cratedb4j.client.internal.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cratedb4j.client.NodeFailure;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.testing.VirtualTime;
import org.junit.jupiter.api.Test;

class NodeSetTest {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final VirtualTime time = new VirtualTime();

    private static NodeAddress address(int number) {
        return new NodeAddress(false, "n" + number, 4200, "");
    }

    private NodeSet nodes(int count) {
        List<NodeAddress> addresses =
                IntStream.range(0, count).mapToObj(NodeSetTest::address).toList();
        return new NodeSet(addresses, new Quarantine(SHORTEST, LONGEST, () -> 0.0), time, time);
    }

    private static Node next(NodeSet nodes, Node... tried) {
        return Objects.requireNonNull(nodes.next(tour(tried)));
    }

    private static Tour tour(Node... tried) {
        Tour tour = new Tour();
        Stream.of(tried).forEach(tour::tried);
        return tour;
    }

    private static List<String> nextHosts(NodeSet nodes, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> next(nodes).address().host())
                .toList();
    }

    @Test
    void nodesAreTakenInTurn() {
        assertThat(nextHosts(nodes(3), 6)).containsExactly("n0", "n1", "n2", "n0", "n1", "n2");
    }

    @Test
    void aCallTriesEachNodeOnce() {
        NodeSet nodes = nodes(3);
        Node first = next(nodes);
        Node second = next(nodes, first);
        Node third = next(nodes, first, second);

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(nodes.next(tour(first, second, third))).isNull();
    }

    @Test
    void aNodeThatWasTriedGoesToTheEnd() {
        NodeSet nodes = nodes(3);
        Node first = next(nodes);
        next(nodes, first);

        assertThat(nextHosts(nodes, 4)).containsExactly("n2", "n0", "n1", "n2");
    }

    @Test
    void aFailedNodeIsLeftOutUntilItIsReleasedAndThenComesLast() {
        NodeSet nodes = nodes(3);
        Node failed = next(nodes);
        nodes.failed(failed, "reason");

        time.pass(LONGEST);
        assertThat(nextHosts(nodes, 3)).containsExactly("n1", "n2", "n1");
        nodes.released(failed);
        assertThat(nextHosts(nodes, 4)).containsExactly("n2", "n1", "n0", "n2");
    }

    @Test
    void theQuarantineDoublesUpToItsLimit() {
        Quarantine least = new Quarantine(SHORTEST, LONGEST, () -> 0.0);
        Quarantine most = new Quarantine(SHORTEST, LONGEST, () -> 1.0);

        assertThat(IntStream.of(1, 2, 3, 8, 9, 100).mapToLong(failures -> seconds(least, failures)))
                .containsExactly(1L, 2L, 4L, 128L, 150L, 150L);
        assertThat(IntStream.of(1, 2, 3, 8, 9, 100).mapToLong(failures -> seconds(most, failures)))
                .containsExactly(2L, 4L, 8L, 256L, 300L, 300L);
    }

    private static long seconds(Quarantine quarantine, int failures) {
        return Duration.ofNanos(quarantine.nanos(failures)).toSeconds();
    }

    @Property
    void theQuarantineIsNeverShorterThanASecondNorLongerThanFiveMinutes(@ForAll @IntRange(min = 1) int failures) {
        assertThat(Quarantine.standard().nanos(failures)).isBetween(SHORTEST.toNanos(), LONGEST.toNanos());
    }

    @Test
    void onlyAServedCallMakesTheNextQuarantineShortAgain() {
        NodeSet nodes = nodes(2);
        Node node = next(nodes);

        assertThat(quarantine(nodes, node)).isEqualTo(Duration.ofSeconds(1));
        nodes.released(node);
        assertThat(quarantine(nodes, node)).isEqualTo(Duration.ofSeconds(2));
        nodes.succeeded(node);
        assertThat(quarantine(nodes, node)).isEqualTo(Duration.ofSeconds(1));
    }

    private Duration quarantine(NodeSet nodes, Node node) {
        nodes.failed(node, "reason");
        return Duration.ofNanos(node.health().due() - time.nanos());
    }

    @Test
    void allThatFailsAtOnceIsOneFailure() {
        NodeSet nodes = nodes(2);
        Node node = next(nodes);

        for (int i = 0; i < 1_000; i++) {
            nodes.failed(node, "reset");
        }
        assertThat(node.health().failures()).isEqualTo(1);

        time.pass(SHORTEST);
        nodes.failed(node, "refused");
        assertThat(node.health().failures()).isEqualTo(2);
    }

    @Test
    void whenAllAreInQuarantineTheOneThatIsDueFirstIsTriedAndNoOther() {
        NodeSet nodes = nodes(3);
        Node first = next(nodes);
        Node second = next(nodes);
        Node third = next(nodes);
        nodes.failed(second, "second's reason");
        time.pass(Duration.ofMillis(1));
        nodes.failed(first, "first's reason");
        nodes.failed(third, "third's reason");

        Tour tour = new Tour();
        assertThat(nodes.next(tour)).isSameAs(second);
        tour.tried(second);
        assertThat(nodes.next(tour)).isNull();
        assertThat(nodes.leftOut(tour))
                .containsExactlyInAnyOrder(
                        new NodeFailure("http://n0:4200", "not tried, since it failed before: first's reason"),
                        new NodeFailure("http://n2:4200", "not tried, since it failed before: third's reason"));
    }

    @Test
    void aCallWhoseOnlyLivingNodeFailsTriesTheOneThatIsDueFirst() {
        NodeSet nodes = nodes(2);
        Node dead = next(nodes);
        nodes.failed(dead, "reason");
        Node living = next(nodes);
        Tour tour = new Tour();
        nodes.failed(living, "reason");
        tour.tried(living);

        assertThat(nodes.next(tour)).isSameAs(dead);
    }

    @Test
    void aNodeInQuarantineIsNotTriedWhileALivingOneIsOnlySlow() {
        NodeSet nodes = nodes(2);
        nodes.failed(next(nodes), "reason");
        Node slow = next(nodes);
        nodes.suspected(slow, "no answer within 300 ms");

        assertThat(nodes.next(tour(slow))).isNull();
        assertThat(next(nodes)).isSameAs(slow);
    }

    @Test
    void theOnlyNodeIsNeverInQuarantine() {
        NodeSet nodes = nodes(1);
        Node only = next(nodes);
        nodes.failed(only, "reason");

        assertThat(next(nodes)).isSameAs(only);
        assertThat(only.health().quarantined()).isFalse();
        assertThat(only.health().lastError()).isEqualTo("reason");
    }

    @Test
    void theSameNodeGivenTwiceIsOneNode() {
        NodeSet nodes = new NodeSet(List.of(address(0), address(0)), time);

        assertThat(nodes.all()).hasSize(1);
    }

    @Test
    void aNodeThatIsAddedComesLastAndOneThatIsRemovedComesNoMore() {
        NodeSet nodes = nodes(2);
        nodes.add(address(2));
        nodes.add(address(0));

        assertThat(nextHosts(nodes, 4)).containsExactly("n0", "n1", "n2", "n0");
        nodes.remove(address(1));
        assertThat(nextHosts(nodes, 3)).containsExactly("n2", "n0", "n2");
        nodes.remove(address(0));
        nodes.remove(address(2));
        assertThat(nextHosts(nodes, 1)).as("the last one stays").containsExactly("n2");
    }

    @Test
    void theStateOfANodeKeepsItsBeginningAndItsLastError() {
        NodeSet nodes = nodes(2);
        Node node = next(nodes);
        assertThat(node.health()).isEqualTo(Health.good(Instant.EPOCH));

        time.pass(Duration.ofSeconds(10));
        nodes.failed(node, "first");
        time.pass(Duration.ofSeconds(10));
        nodes.failed(node, "second");
        assertThat(node.health().since()).isEqualTo(Instant.ofEpochSecond(10));
        assertThat(node.health().lastError()).isEqualTo("second");

        nodes.succeeded(node);
        assertThat(node.health().since()).isEqualTo(Instant.ofEpochSecond(20));
        assertThat(node.health().lastError()).isEqualTo("second");
    }

    @Test
    void watchersAreToldWhenANodeChangesItsStateAndOnlyThen() {
        List<Boolean> told = new ArrayList<>();
        NodeSet nodes = nodes(2);
        nodes.watch(new NodeWatcher() {
            @Override
            public void changed(Node node, Health health) {
                told.add(health.quarantined());
            }
        });
        Node node = next(nodes);

        nodes.succeeded(node);
        nodes.failed(node, "reason");
        nodes.failed(node, "again");
        nodes.succeeded(node);
        nodes.succeeded(node);

        assertThat(told).containsExactly(true, false);
    }
}
