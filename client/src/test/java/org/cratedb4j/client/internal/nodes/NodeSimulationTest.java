package org.cratedb4j.client.internal.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.Random;
import java.util.stream.IntStream;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.testing.VirtualTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million statements on a thousand nodes that die and come back, on a clock of their own. */
class NodeSimulationTest {

    private static final int NODES = 1_000;
    private static final int STATEMENTS = 1_000_000;
    private static final Duration BETWEEN_STATEMENTS = Duration.ofMillis(1);
    private static final int STATEMENTS_PER_FAULT = 500;
    private static final int LONGEST_FAULT_SECONDS = 60;
    // In a minute, a node is asked after 1, 2, 4, 8, 16 and 32 s at the earliest.
    private static final int MOST_QUESTIONS = 6;

    /** What a node goes through. */
    private static final class Life {
        private boolean dead;
        private Duration faultBegan = Duration.ZERO;
        private Duration fault = Duration.ZERO;
        private Duration returned = Duration.ZERO;
        private int faults;
        private int served;
        private int failed;
        private int asked;
    }

    private final VirtualTime time = new VirtualTime();
    private final Life[] lives = new Life[NODES];
    private Duration latestReturn = Duration.ZERO;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_240_229, 987_654_321})
    void noNodeIsStarvedOrHammered(long seed) {
        Arrays.setAll(lives, i -> new Life());
        Random random = new Random(seed);
        NodeSet nodes = nodes(random);

        for (int i = 0; i < STATEMENTS; i++) {
            if (i % STATEMENTS_PER_FAULT == 0) {
                kill(lives[random.nextInt(NODES)], 1 + random.nextInt(LONGEST_FAULT_SECONDS));
            }
            execute(nodes);
            time.pass(BETWEEN_STATEMENTS);
        }

        assertThat(Arrays.stream(lives).mapToInt(life -> life.served).sum()).isEqualTo(STATEMENTS);
        assertNobodyIsStarved();
        assertNobodyIsHammered();
    }

    private NodeSet nodes(Random random) {
        NodeSet nodes = new NodeSet(
                IntStream.range(0, NODES)
                        .mapToObj(i -> new NodeAddress(false, "n", i + 1, ""))
                        .toList(),
                new Quarantine(Duration.ofSeconds(1), Duration.ofMinutes(5), random::nextDouble),
                time,
                time);
        NodeProber.start(nodes, this::probe, time, time);
        return nodes;
    }

    private Life life(NodeAddress address) {
        return lives[address.port() - 1];
    }

    private Finding probe(NodeAddress address) {
        Life life = life(address);
        life.asked++;
        return life.dead ? Finding.dead("dead") : Finding.ALIVE;
    }

    /** A node that has not served since its last fault is spared. */
    private void kill(Life life, int seconds) {
        if (!life.dead && life.fault.isZero()) {
            life.dead = true;
            life.faults++;
            life.faultBegan = time.passed();
            time.schedule(() -> revive(life), Duration.ofSeconds(seconds).toNanos());
        }
    }

    private void revive(Life life) {
        life.dead = false;
        life.returned = time.passed();
        life.fault = life.returned.minus(life.faultBegan);
    }

    private void execute(NodeSet nodes) {
        Tour tour = new Tour();
        for (Node node = nodes.next(tour); node != null; node = nodes.next(tour)) {
            Life life = life(node.address());
            if (!life.dead) {
                nodes.succeeded(node);
                serve(life);
                return;
            }
            life.failed++;
            nodes.failed(node, "dead");
            tour.tried(node);
        }
    }

    private void serve(Life life) {
        life.served++;
        if (!life.fault.isZero()) {
            Duration wait = time.passed().minus(life.returned).minus(life.fault.multipliedBy(2));
            latestReturn = latestReturn.compareTo(wait) > 0 ? latestReturn : wait;
            life.fault = Duration.ZERO;
        }
    }

    private void assertNobodyIsStarved() {
        LongSummaryStatistics healthy = Arrays.stream(lives)
                .filter(life -> life.faults == 0)
                .mapToLong(life -> life.served)
                .summaryStatistics();
        assertThat(healthy.getCount()).isPositive();
        assertThat(healthy.getMax() - healthy.getMin())
                .as("statements that one living node served more than another")
                .isLessThanOrEqualTo(1);
        assertThat(latestReturn)
                .as("how much longer than twice its absence it took a node to serve again")
                .isLessThan(Duration.ofSeconds(5));
    }

    private void assertNobodyIsHammered() {
        assertThat(lives).allSatisfy(life -> {
            assertThat(life.failed).as("calls that paid, one for a fault").isLessThanOrEqualTo(life.faults);
            assertThat(life.asked).as("questions in the background").isLessThanOrEqualTo(life.faults * MOST_QUESTIONS);
        });
    }
}
