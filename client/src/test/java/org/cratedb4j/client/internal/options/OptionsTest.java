package org.cratedb4j.client.internal.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.InvalidOptionException;
import org.cratedb4j.client.internal.http.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void everyOptionIsFoundByItsName() {
        assertThat(Options.all())
                .isNotEmpty()
                .allSatisfy(option -> assertThat(Options.byName(option.name())).isSameAs(option));
    }

    @Test
    void everyOptionHasADescriptionThatIsASentence() {
        assertThat(Options.all())
                .allSatisfy(option -> assertThat(option.description()).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({"timeuot,timeout", "connectTimeout,connect_timeout", "pasword,password", "Schema,schema", "USER,user"})
    void anUnknownOptionIsRefusedWithTheNearestName(String typo, String nearest) {
        assertThatThrownBy(() -> CrateClient.builder().option(typo, "x"))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining(typo)
                .hasMessageContaining("did you mean " + nearest + "?");
    }

    @ParameterizedTest
    @CsvSource({"5,5000", "0.5,500", "500ms,500", "2s,2000", "1m,60000", "1h,3600000", "PT1.5S,1500"})
    void durationsAreReadInSecondsOrWithAUnit(String text, long millis) {
        assertThat(Options.TIMEOUT.parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "abc", "5x", "PT0S", "99999999999999999999", "PT-1S", "0ms"})
    void whatIsNoDurationIsRefusedWithTheOptionsName(String text) {
        assertThatThrownBy(() -> Options.TIMEOUT.parse(text))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("Option timeout: ");
    }

    @ParameterizedTest
    @CsvSource({
        "connect_timeout, CRATEDB_CONNECT_TIMEOUT, --connect-timeout",
        "nodes, CRATEDB_NODES, --nodes",
        "tcp_keep_alive_idle, CRATEDB_TCP_KEEP_ALIVE_IDLE, --tcp-keep-alive-idle"
    })
    void theNamesOfVariableAndFlagFollowFromTheOptions(String name, String variable, String flag) {
        assertThat(Options.byName(name).environmentVariable()).contains(variable);
        assertThat(Options.byName(name).flag()).contains(flag);
    }

    @Test
    void onlyWhatHasNoTextIsLeftToTheBuilder() {
        assertThat(Options.all().stream().filter(option -> !option.hasText()))
                .containsExactly(Options.TOKEN_SUPPLIER, Options.SSL_CONTEXT)
                .allSatisfy(option -> assertThat(option.flag()).isEmpty());
        assertThatThrownBy(() -> CrateClient.builder().option("ssl_context", "x"))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessage("Option ssl_context: can only be given in the builder");
    }

    @Test
    void variablesOfTheEnvironmentAreOptions() {
        Settings settings = Settings.defaults()
                .withEnvironment(Map.of(
                        "CRATEDB_NODES", "a b:1,c",
                        "CRATEDB_CONNECT_TIMEOUT", "3",
                        "CRATEDB_PASSWORD", "",
                        "CRATEDB_CLOUD_API_KEY", "x",
                        "PATH", "y"));

        assertThat(settings.addresses())
                .map(Object::toString)
                .containsExactly("http://a:4200", "http://b:1", "http://c:4200");
        assertThat(settings.get(Options.CONNECT_TIMEOUT)).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.isSet(Options.PASSWORD)).isFalse();
    }

    @Test
    void aMalformedVariableIsRefusedWithTheOptionsName() {
        assertThatThrownBy(() -> CrateClient.builder().environment(Map.of("CRATEDB_MAX_CONNECTIONS", "many")))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("Option max_connections: must be a whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a b", "a, b", " a ,b ", "a\tb", "a\nb"})
    void nodesAreSeparatedByBlanksOrCommas(String text) {
        assertThat(Options.NODES.parse(text)).map(NodeUrl::toString).containsExactly("http://a:4200", "http://b:4200");
        assertThat(NodeUrl.parseAll(text, "c")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"u:s3cret@a http://u:s3cret@b:x", "http://u:s3 cret@a", "a,,b", "a http://u:s3cret@"})
    void aMalformedListOfNodesIsRefusedWithoutItsPasswords(String text) {
        assertThatThrownBy(() -> CrateClient.builder().nodes(text))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageStartingWith("Option nodes: ")
                .hasMessageNotContaining("s3");
    }

    @ParameterizedTest
    @CsvSource({
        "backoff_factor, 121, from 0 to 120 s",
        "backoff_factor, PT-1S, from 0 to 120 s",
        "backoff_factor, -1, must be a duration",
        "max_result_bytes, 0, at least 1",
        "compress_above, -1, at least 0",
        "compress_above, sometimes, whole number",
        "time_zone, Nowhere/Land, must be a time zone",
        "tcp_keep_alive, perhaps, must be true or false",
        "tcp_keep_alive_count, 0, at least 1",
        "application_name, Zürich, printable ASCII"
    })
    void aMalformedValueIsRefusedWithTheOptionsName(String name, String value, String reason) {
        assertThatThrownBy(() -> CrateClient.builder().option(name, value))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("Option " + name + ": ")
                .hasMessageContaining(reason);
    }

    @Test
    void aBackoffFactorOutOfRangeIsRefusedInTheBuilderToo() {
        assertThatThrownBy(() -> CrateClient.builder().backoffFactor(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("Option backoff_factor: must be from 0 to 120 s");
    }

    @Test
    void credentialsOfUrlsCountForTheClient() {
        Settings settings = Settings.defaults().with("nodes", "http://u:p@a,http://b");

        assertThat(settings.credentials()).isEqualTo(new Credentials("u", "p"));
    }

    @Test
    void contradictingCredentialsAreRefusedWithoutShowingThem() {
        Settings settings = Settings.defaults().with("nodes", "http://u:secret1@a,http://u:secret2@b");

        assertThatThrownBy(settings::credentials)
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("contradicts")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aPasswordWithoutAUserIsRefused() {
        assertThatThrownBy(() -> CrateClient.builder().password("secret").build())
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("no user")
                .hasMessageNotContaining("secret");
    }

    @Test
    void secretsDoNotShow() {
        try (CrateClient client = CrateClient.builder()
                .nodes("http://u:secret@a")
                .user("u")
                .password("secret")
                .build()) {
            assertThat(client.toString())
                    .contains("password=***", "http://a:4200")
                    .doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://a/path | true | discovery: contradicts http://a:4200/path",
                "http://a https://b | true | discovery: needs the same scheme",
                "http://a | false | discovery_interval: is of no use without discovery"
            })
    void optionsOfDiscoveryThatContradictOthersAreRefused(String nodes, boolean discovery, String reason) {
        assertThatThrownBy(() -> CrateClient.builder()
                        .nodes(nodes)
                        .discovery(discovery)
                        .discoveryInterval(Duration.ofSeconds(1))
                        .build())
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("Option " + reason);
    }
}
