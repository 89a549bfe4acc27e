package org.cratedb4j.client.internal.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual's page about options is what the declarations say. */
class OptionsPageTest {

    private static final String REWRITE = "options.page.rewrite";

    // Tests run in the module's directory.
    private static final Path PAGE = Path.of("..", "docs", "options.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(PAGE, OptionsTable.page());
        }

        assertThat(PAGE)
                .as(
                        "docs/options.md is stale; write it anew with: ./mvnw test -pl client -am -Dtest=OptionsPageTest "
                                + "-Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
                        REWRITE)
                .hasContent(OptionsTable.page());
    }

    @Test
    void everyOptionHasAMethodOfTheBuilder() {
        assertThat(Options.all())
                .allSatisfy(option -> assertThat(OptionsTable.method(option)).isNotEmpty());
    }
}
