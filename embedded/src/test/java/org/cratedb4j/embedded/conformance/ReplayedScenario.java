package org.cratedb4j.embedded.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cratedb4j.embedded.conformance.Scenario.Step;

/**
 * What came of sending a scenario to a server.
 *
 * @param matches how many steps were answered as recorded
 * @param differences the other steps, and what differs in them
 */
public record ReplayedScenario(int matches, List<String> differences) {
    /** Sends a scenario to the server on a port of this machine. */
    public static ReplayedScenario of(Scenario scenario, int port) throws IOException {
        int matches = 0;
        List<String> differences = new ArrayList<>();
        try (Replay replay = new Replay(port)) {
            for (Step step : scenario.steps()) {
                Set<String> parts = replay.differences(step);
                if (parts.isEmpty()) {
                    matches++;
                } else {
                    differences.add(scenario.name() + " step " + step.number() + ", " + parts + ": " + step.request());
                }
            }
        }
        return new ReplayedScenario(matches, differences);
    }
}
