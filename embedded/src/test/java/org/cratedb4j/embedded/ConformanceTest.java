package org.cratedb4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.cratedb4j.embedded.conformance.ReplayedScenario;
import org.cratedb4j.embedded.conformance.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The embedded node against everything that was recorded of a real CrateDB. {@code ratchet.properties} says how many steps of each area
 * match; whoever makes more of them match writes down the new number.
 */
class ConformanceTest {
    private static EmbeddedNode node;

    @BeforeAll
    static void startNode() {
        node = EmbeddedNode.start();
    }

    @AfterAll
    static void closeNode() {
        node.close();
    }

    static Stream<String> areas() {
        return Scenario.all().stream().map(Scenario::area).distinct().sorted();
    }

    @ParameterizedTest
    @MethodSource("areas")
    void answersAsRecorded(String area) throws IOException {
        List<String> differences = new ArrayList<>();
        int matches = 0;
        for (Scenario scenario : Scenario.all()) {
            if (scenario.area().equals(area)) {
                ReplayedScenario replayed = ReplayedScenario.of(scenario, node.port());
                matches += replayed.matches();
                differences.addAll(replayed.differences());
            }
        }

        assertThat(matches)
                .as("%s; these differ: %s", area, String.join("\n", differences))
                .isGreaterThanOrEqualTo(ratchet(area));
    }

    private static int ratchet(String area) throws IOException {
        Properties ratchet = new Properties();
        try (InputStream in = ConformanceTest.class.getResourceAsStream("/conformance/ratchet.properties")) {
            ratchet.load(Objects.requireNonNull(in));
        }
        return Integer.parseInt(Objects.requireNonNull(ratchet.getProperty(area), area));
    }
}
