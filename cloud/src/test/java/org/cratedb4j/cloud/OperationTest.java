package org.cratedb4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cratedb4j.cloud.model.ClusterOperation;
import org.cratedb4j.cloud.testing.ScriptedPlane;
import org.cratedb4j.cloud.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationTest {

    private static final String CLUSTER = """
            {"id": "c", "name": "n", "last_async_operation": {"id": "new", "type": "SCALE", "status": "REGISTERED"}}""";

    private final ScriptedPlane plane = new ScriptedPlane();
    private final VirtualTime time = new VirtualTime();
    private final CloudClient client = CloudClient.builder()
            .endpoint(plane.url())
            .environment(Map.of())
            .credentials(CloudCredentials.none())
            .time(time, time::pause)
            .build();

    @AfterEach
    void close() {
        client.close();
        plane.close();
    }

    private static String operations(String status, String message) {
        String ours = "{\"id\": \"new\", \"type\": \"SCALE\", \"status\": \"" + status
                + "\", \"feedback_data\": {\"message\": \"" + message + "\"}}";
        return "{\"operations\": [" + ours + ", {\"id\": \"old\", \"type\": \"SCALE\", \"status\": \"SUCCEEDED\"}]}";
    }

    @Test
    void theOperationThatWasStartedIsFollowedNotAnOlderOneThatIsOver() {
        plane.reply(200, CLUSTER)
                .reply(200, operations("SENT", "sent"))
                .reply(200, operations("IN_PROGRESS", "Scaling up"))
                .reply(200, operations("SUCCEEDED", "done"));
        List<String> seen = new ArrayList<>();

        Operation<ClusterOperation> operation = client.clusters().scale("c", 1);
        ClusterOperation end = operation.await(Duration.ofMinutes(5), progress -> seen.add(progress.status()));

        assertThat(operation.id()).isEqualTo("new");
        assertThat(end.status()).isEqualTo("SUCCEEDED");
        assertThat(seen).containsExactly("SENT", "IN_PROGRESS", "SUCCEEDED");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(1500));
    }

    @Test
    void aFailureIsThrownWithTheReasonOfTheService() {
        plane.reply(200, CLUSTER).reply(200, operations("FAILED", "No more nodes to be had"));

        assertThatThrownBy(() -> client.clusters().scale("c", 1).await())
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("Scaling of cluster c failed: No more nodes to be had");
    }

    @Test
    void theWaitEndsInTimeAndSaysWhatWasHeardLast() {
        plane.reply(200, CLUSTER).reply(200, operations("IN_PROGRESS", "Still scaling"));

        assertThatThrownBy(() -> client.clusters().scale("c", 1).await(Duration.ofMinutes(1)))
                .isInstanceOf(OperationTimeoutException.class)
                .hasMessageContaining("took longer than PT1M", "Still scaling", "new");
        assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void troubleOfTheServiceIsWaitedOut() {
        plane.reply(200, CLUSTER);
        for (int i = 0; i < 4; i++) {
            plane.reply(500, "");
        }
        plane.reply(200, operations("SUCCEEDED", "done"));

        assertThat(client.clusters().scale("c", 1).await().status()).isEqualTo("SUCCEEDED");
    }

    @Test
    void aWaitIsGivenUpOnRequestAndTheOperationGoesOn() {
        plane.reply(200, CLUSTER).reply(200, operations("IN_PROGRESS", "Scaling up"));
        Operation<ClusterOperation> operation = client.clusters().scale("c", 1);

        assertThatThrownBy(() -> operation.await(Duration.ofMinutes(5), progress -> operation.stopWaiting()))
                .isInstanceOf(OperationTimeoutException.class)
                .hasMessageContaining("not waited for");
    }

    @Test
    void anOperationIsTakenUpAgainByItsId() {
        plane.reply(200, operations("SUCCEEDED", "done"));

        assertThat(client.clusters()
                        .operation("c", "new")
                        .await()
                        .feedbackData()
                        .orElseThrow())
                .containsEntry("message", "done");
        assertThatThrownBy(() -> client.clusters().operation("c", "none")).isInstanceOf(CloudException.class);
    }

    @Test
    void aJobFailsWithItsOwnMessage() {
        plane.reply(201, "{\"id\": \"j\", \"status\": \"REGISTERED\"}")
                .reply(
                        200,
                        "{\"id\": \"j\", \"status\": \"FAILED\", \"progress\": {\"message\": \"No such file\", \"records\": 0}}");

        assertThatThrownBy(() -> client.importJobs()
                        .start("c", org.cratedb4j.cloud.model.ImportRequest.fromUrl("https://x/y.csv", "csv", "t"))
                        .await())
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("No such file");
        assertThat(plane.requests().get(0).body())
                .contains(
                        "\"type\":\"url\"",
                        "\"url\":{\"url\":\"https://x/y.csv\"}",
                        "\"destination\":{\"table\":\"t\"}");
    }
}
