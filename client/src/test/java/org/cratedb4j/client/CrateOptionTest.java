package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What drivers and commands learn of the options. */
class CrateOptionTest {

    private static Stream<CrateOption> options() {
        return CrateOption.all().stream();
    }

    @ParameterizedTest
    @MethodSource("options")
    void everyOptionIsFoundByItsName(CrateOption option) {
        assertThat(CrateOption.find(option.name())).containsSame(option);
        assertThat(option.kind()).isNotBlank();
        assertThat(option.description()).endsWith(".");
    }

    @Test
    void aNameThatNoOptionHasFindsNone() {
        assertThat(CrateOption.find("timeuot")).isEmpty();
        assertThat(CrateOption.find("TIMEOUT")).isEmpty();
    }

    @Test
    void noTwoOptionsShareAName() {
        List<String> names = options().map(CrateOption::name).toList();

        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    }

    @ParameterizedTest
    @MethodSource("options")
    void whatAnOptionShowsAsATextTheBuilderTakes(CrateOption option) {
        Stream<String> texts = Stream.concat(option.defaultText().stream(), option.choices().stream());

        assertThat(texts)
                .allSatisfy(text -> assertThatCode(() -> CrateClient.builder().option(option.name(), text))
                        .doesNotThrowAnyException());
    }

    @Test
    void flagsAreTrueOrFalse() {
        CrateOption flag = CrateOption.find("error_trace").orElseThrow();

        assertThat(flag.kind()).isEqualTo("flag");
        assertThat(flag.choices()).containsExactly("true", "false");
        assertThat(flag.defaultText()).contains("false");
    }

    @Test
    void whatIsSecretSaysSo() {
        assertThat(options().filter(CrateOption::isSecret).map(CrateOption::name))
                .contains("password", "token", "client_key_password", "proxy_password")
                .doesNotContain("user", "nodes");
    }

    @Test
    void anObjectHasNeitherTextNorFlagNorVariable() {
        CrateOption context = CrateOption.find("ssl_context").orElseThrow();

        assertThat(context.hasText()).isFalse();
        assertThat(context.flag()).isEmpty();
        assertThat(context.environmentVariable()).isEmpty();
        assertThat(CrateOption.find("connect_timeout").orElseThrow().flag()).contains("--connect-timeout");
    }
}
