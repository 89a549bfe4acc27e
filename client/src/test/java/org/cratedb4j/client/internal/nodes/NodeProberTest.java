package org.cratedb4j.client.internal.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.cratedb4j.client.testing.VirtualTime;
import org.junit.jupiter.api.Test;

/** Nodes in quarantine are asked in the background, when they are due. */
class NodeProberTest {

    private static final Duration FOR_EVER = Duration.ofHours(1);

    private final VirtualTime time = new VirtualTime();
    private final List<Duration> asked = new ArrayList<>();
    private final NodeSet nodes = new NodeSet(
            List.of(new NodeAddress(false, "a", 4200, ""), new NodeAddress(false, "b", 4200, "")),
            new Quarantine(Duration.ofSeconds(1), Duration.ofSeconds(5), () -> 0.0),
            time,
            time);
    private final Node node = Objects.requireNonNull(nodes.next(new Tour()));
    private Finding finding = Finding.dead("still dead");

    NodeProberTest() {
        NodeProber.start(
                nodes,
                address -> {
                    asked.add(time.passed());
                    return finding;
                },
                time,
                time);
    }

    @Test
    void nothingIsAskedWhileNothingFails() {
        time.pass(FOR_EVER);

        assertThat(asked).isEmpty();
        assertThat(time.waiting()).isZero();
    }

    @Test
    void aDeadNodeIsAskedAfterGrowingTimes() {
        nodes.failed(node, "reason");

        time.pass(Duration.ofSeconds(9));

        assertThat(asked.stream().map(Duration::toMillis)).containsExactly(1_000L, 3_000L, 5_500L, 8_000L);
        assertThat(node.health().lastError()).isEqualTo("still dead");
    }

    @Test
    void aNodeThatAnswersIsUsedAgainAndNoLongerAsked() {
        nodes.failed(node, "reason");
        time.pass(Duration.ofSeconds(2));
        finding = Finding.ALIVE;

        time.pass(FOR_EVER);

        assertThat(asked).hasSize(2);
        assertThat(node.health().quarantined()).isFalse();
    }

    @Test
    void aNodeThatServedACallMeanwhileIsNotAsked() {
        nodes.failed(node, "reason");
        nodes.succeeded(node);

        time.pass(FOR_EVER);

        assertThat(asked).isEmpty();
    }

    @Test
    void manyFailuresMakeOneVisit() {
        for (int i = 0; i < 1_000; i++) {
            nodes.failed(node, "reason");
        }

        assertThat(time.waiting()).isEqualTo(1);
    }

    @Test
    void aNodeThatTheClientCannotAskStaysInQuarantineForItsOldReason() {
        finding = Finding.UNDECIDED;
        nodes.failed(node, "reason");

        time.pass(Duration.ofSeconds(4));

        assertThat(asked).hasSize(2);
        assertThat(node.health().lastError()).isEqualTo("reason");
    }

    @Test
    void aSlowNodeIsAskedAtOnceAndStaysInUseIfItAnswers() {
        finding = Finding.ALIVE;
        nodes.suspected(node, "no answer within 300 ms");
        time.pass(Duration.ZERO);

        assertThat(asked).hasSize(1);
        assertThat(node.health().quarantined()).isFalse();
    }

    @Test
    void aSuspectThatDoesNotAnswerIsPutIntoQuarantine() {
        nodes.suspected(node, "no answer within 300 ms");
        time.pass(Duration.ZERO);

        assertThat(node.health().quarantined()).isTrue();
    }

    @Test
    void aSuspectIsNotAskedMoreThanOnceASecond() {
        finding = Finding.ALIVE;
        for (int i = 0; i < 100; i++) {
            nodes.suspected(node, "slow");
            time.pass(Duration.ofMillis(25));
        }

        assertThat(asked).hasSize(3);
    }

    @Test
    void aNodeThatIsGoneIsNotAsked() {
        nodes.failed(node, "reason");
        nodes.remove(node.address());

        time.pass(FOR_EVER);

        assertThat(asked).isEmpty();
        assertThat(time.waiting()).isZero();
    }

    @Test
    void whatBecomesTheOnlyNodeIsReleased() {
        nodes.failed(node, "reason");
        nodes.remove(new NodeAddress(false, "b", 4200, ""));

        time.pass(FOR_EVER);

        assertThat(asked).hasSize(1);
        assertThat(node.health().quarantined()).isFalse();
    }
}
