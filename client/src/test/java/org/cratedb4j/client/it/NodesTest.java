package org.cratedb4j.client.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.Probe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What nodes say of themselves. */
class NodesTest {

    @RegisterExtension
    final Server server = new Server();

    @Test
    void anEagerClientFindsItsNode() {
        try (CrateClient client = CrateClient.builder()
                .nodes(server.url())
                .probe(Probe.waitUpTo(Duration.ofSeconds(30)))
                .build()) {
            assertThat(client.sql("SELECT 1").one().getInt(0)).isEqualTo(1);
        }
    }

    @Test
    void theLowestVersionIsThatOfTheServer() {
        String said = server.client()
                .sql("SELECT min(version['number']) FROM sys.nodes")
                .as(String.class)
                .one();

        assertThat(server.client().lowestServerVersion()).hasToString(said);
    }

    @Test
    void discoveryDoesNotTakeInTheSameNodeTwice() {
        try (CrateClient client =
                CrateClient.builder().nodes(server.url()).discovery(true).build()) {
            long cluster =
                    client.sql("SELECT count(*) FROM sys.nodes").as(Long.class).one();

            assertThat(client.nodes()).hasSizeLessThanOrEqualTo((int) cluster);
        }
    }
}
