package org.cratedb4j.client.internal.nodes;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Nodes in the order in which they were tried last: the next one is the one that has waited longest, and then goes to the
 * end. Which nodes there are never changes, so that only the end is counted, and nothing locked. Safe for use by many
 * threads.
 */
final class Ring {

    private final Node[] nodes;
    private final AtomicLong turns = new AtomicLong();

    private Ring(Stream<Node> nodes) {
        this.nodes = nodes.toArray(Node[]::new);
    }

    static Ring of(Node... nodes) {
        return new Ring(Arrays.stream(nodes));
    }

    boolean isEmpty() {
        return nodes.length == 0;
    }

    /** The next node that is new to a tour, null if there is none. */
    @Nullable
    Node next(Tour tour) {
        for (int i = 0; i < nodes.length; i++) {
            Node node = nodes[(int) (turns.getAndIncrement() % nodes.length)];
            if (!tour.hasTried(node)) {
                return node;
            }
        }
        return missed(tour);
    }

    /** Others take turns meanwhile, so that the turns of one call may have missed a node. */
    private @Nullable Node missed(Tour tour) {
        for (Node node : nodes) {
            if (!tour.hasTried(node)) {
                return node;
            }
        }
        return null;
    }

    /** The same nodes in the same order, and another one at the end. */
    Ring with(Node node) {
        return new Ring(Stream.concat(inTurn(), Stream.of(node)));
    }

    /** The same nodes in the same order, without one of them. */
    Ring without(Node node) {
        return new Ring(inTurn().filter(other -> other != node));
    }

    private Stream<Node> inTurn() {
        long next = turns.get();
        return IntStream.range(0, nodes.length).mapToObj(i -> nodes[(int) ((next + i) % nodes.length)]);
    }
}
