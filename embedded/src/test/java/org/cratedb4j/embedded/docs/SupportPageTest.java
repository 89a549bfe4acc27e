package org.cratedb4j.embedded.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual says what is supported as the code has it. */
class SupportPageTest {
    private static final String REWRITE = "support.page.rewrite";
    private static final String BEGIN = "<!-- support: generated, see SupportPageTest -->\n";
    private static final String END = "<!-- end of support -->";

    // Tests run in the module's directory.
    private static final Path PAGE = Path.of("..", "docs", "embedded.md");

    @Test
    void theManualListsWhatIsSupportedAndWhatIsRefused() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        String expected = page.substring(0, begin) + "\n" + SupportPage.text() + "\n" + page.substring(end);
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(PAGE, expected);
        }

        assertThat(PAGE)
                .as(
                        "docs/embedded.md is stale; write it anew with: ./mvnw test -pl embedded -am -Dtest=SupportPageTest "
                                + "-Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
                        REWRITE)
                .hasContent(expected);
    }
}
