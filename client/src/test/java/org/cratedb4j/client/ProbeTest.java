package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that ask their nodes before they are handed out, and what nodes say of their versions. */
class ProbeTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Reaction NOT_READY = greeting(503, "6.4.3");

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode first = nodes.start();
    private final ScriptedNode second = nodes.start();

    private static Reaction greeting(int status, String version) {
        return Reaction.answer(
                status,
                "{\"ok\":true,\"status\":" + status
                        + ",\"name\":\"n\",\"cluster_name\":\"c\",\"version\":{\"number\":\"" + version
                        + "\",\"build_hash\":\"x\"}}");
    }

    @Test
    void aLazyClientAsksNothing() {
        nodes.client(nodes.builder(first, second).probe(Probe.LAZY));
        nodes.client(first, second);

        assertThat(first.connectionCount() + second.connectionCount()).isZero();
    }

    @Test
    void anEagerClientAsksUntilOneNodeAnswers() {
        String absent = nodes.absent();
        CrateClient client = nodes.client(
                CrateClient.builder().nodes(absent, first.url(), second.url()).probe(Probe.EAGER));

        assertThat(first.greetingCount()).isEqualTo(1);
        assertThat(second.connectionCount()).isZero();
        client.sql("SELECT 1").one();
    }

    @Test
    void anEagerClientThatReachesNoNodeListsEachWithItsOwnReason() {
        String absent = nodes.absent();
        first.greets(NOT_READY);
        second.greets(Reaction.answer(404, "<html>Not Found</html>"));
        CrateClientBuilder builder = CrateClient.builder()
                .nodes(absent, first.url(), second.url(), "no-such-host.invalid")
                .probe(Probe.EAGER);

        ConnectionFailedException e = catchThrowableOfType(ConnectionFailedException.class, builder::build);

        assertThat(e.failures()).hasSize(4);
        assertThat(e)
                .hasMessageContaining(absent + ": Connection refused")
                .hasMessageContaining(first.url() + ": HTTP 503: the node is not ready to serve")
                .hasMessageContaining(second.url() + ": HTTP 404 is no answer of CrateDB to GET /")
                .hasMessageContaining("http://no-such-host.invalid:4200: unknown host");
        assertThat(first.greetingCount()).isEqualTo(1);
    }

    @Test
    void anEagerClientWhoseLogInIsRefusedSaysSo() {
        first.greets(Reaction.answer(401, "password authentication failed for user \"u\""));

        assertThatThrownBy(() -> nodes.builder(first)
                        .user("u")
                        .password("secret")
                        .probe(Probe.EAGER)
                        .build())
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("password authentication failed")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aClientThatWaitsAsksAgainUntilANodeIsReady() {
        first.greets(socket -> {
            first.greets(greeting(200, "6.4.3"));
            return NOT_READY.react(socket);
        });

        CrateClient client = nodes.client(nodes.builder(first).probe(Probe.waitUpTo(LONG)));

        assertThat(first.greetingCount()).isEqualTo(2);
        client.sql("SELECT 1").one();
    }

    @Test
    void aClientThatWaitsInVainListsEachNodeWithItsLastReason() {
        String absent = nodes.absent();
        CrateClientBuilder builder = CrateClient.builder().nodes(absent).probe(Probe.waitUpTo(SHORT));

        assertThatThrownBy(builder::build)
                .isInstanceOf(ConnectionFailedException.class)
                .hasMessage("No node could be used: " + absent + ": Connection refused");
    }

    @Test
    void anInterruptEndsTheWaitAndStaysKnown() {
        first.greets(NOT_READY);
        CrateClientBuilder builder = nodes.builder(first).probe(Probe.waitUpTo(LONG));
        Thread caller = Thread.currentThread();
        first.greets(socket -> {
            caller.interrupt();
            return NOT_READY.react(socket);
        });

        assertThatThrownBy(builder::build).isInstanceOf(ConnectionFailedException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"lazy, lazy", "eager, eager", "wait:30s, wait:30s", "wait:500ms, wait:500ms", "wait:2, wait:2s"})
    void theOptionIsReadFromItsText(String text, String shown) {
        assertThat(CrateClient.builder().option("probe", text).toString()).contains("probe=" + shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Eager", "wait", "wait:", "wait:0", "wait:-1s", "always"})
    void whatIsNoProbeIsRefused(String text) {
        assertThatThrownBy(() -> CrateClient.builder().option("probe", text))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageStartingWith("Option probe: ");
    }

    @Test
    void aWaitOfNoTimeIsRefused() {
        assertThatThrownBy(() -> Probe.waitUpTo(Duration.ZERO))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageStartingWith("Option probe: ");
    }

    @Test
    void theLowestVersionIsThatOfTheNodesThatAnswer() {
        first.greets(greeting(200, "5.10.1"));
        second.greets(greeting(200, "5.9.12"));
        ScriptedNode unready = nodes.start().greets(greeting(503, "4.8.0"));
        ScriptedNode snapshot = nodes.start().greets(greeting(200, "6.0.0-SNAPSHOT"));
        ScriptedNode unreadable = nodes.start().greets(greeting(200, "mainline"));
        CrateClient client = nodes.client(CrateClient.builder()
                .nodes(nodes.absent(), first.url(), second.url(), unready.url(), snapshot.url(), unreadable.url()));

        ServerVersion lowest = client.lowestServerVersion();

        assertThat(lowest).isEqualTo(new ServerVersion(5, 9, 12)).hasToString("5.9.12");
        assertThat(lowest.isAtLeast(5, 9)).isTrue();
        assertThat(lowest.isAtLeast(5, 10)).isFalse();
    }

    @Test
    void withoutANodeThereIsNoLowestVersion() {
        CrateClient client = nodes.client(CrateClient.builder().nodes(nodes.absent()));

        assertThatThrownBy(client::lowestServerVersion).isInstanceOf(ConnectionFailedException.class);
    }

    @Test
    void withoutAReadableVersionThereIsNoLowestVersion() {
        first.greets(greeting(200, "mainline"));
        CrateClient client = nodes.client(first);

        assertThatThrownBy(client::lowestServerVersion)
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("mainline");
    }
}
