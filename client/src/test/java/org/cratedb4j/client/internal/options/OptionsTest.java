package org.cratedb4j.client.internal.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
}
