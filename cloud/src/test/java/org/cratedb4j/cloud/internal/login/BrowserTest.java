package org.cratedb4j.cloud.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {

    private static final URI PAGE = URI.create("https://x/login?cli=true&a=b");

    @Test
    void eachOperatingSystemHasItsCommand() {
        assertThat(Browser.command("Mac OS X", "14", Map.of(), PAGE)).contains(List.of("open", PAGE.toString()));
        assertThat(Browser.command("Windows 11", "10", Map.of(), PAGE))
                .hasValueSatisfying(command -> assertThat(command).startsWith("rundll32"));
        assertThat(Browser.command("Linux", "6.1", Map.of("DISPLAY", ":0"), PAGE))
                .contains(List.of("xdg-open", PAGE.toString()));
    }

    @Test
    void linuxInsideWindowsUsesTheBrowserOfWindows() {
        assertThat(Browser.command("Linux", "5.15.90.1-microsoft-standard-WSL2", Map.of(), PAGE))
                .contains(List.of("cmd.exe", "/c", "start", "https://x/login?cli=true^&a=b"));
    }

    @Test
    void withoutADesktopThereIsNoBrowser() {
        assertThat(Browser.command("Linux", "6.1", Map.of("DISPLAY", " "), PAGE))
                .isEmpty();
    }
}
