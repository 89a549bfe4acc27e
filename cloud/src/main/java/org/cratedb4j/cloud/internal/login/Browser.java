package org.cratedb4j.cloud.internal.login;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a page is opened in the browser of whoever sits before the machine. */
public final class Browser {

    private static final List<String> DESKTOPS = List.of("DESKTOP_SESSION", "XDG_CURRENT_DESKTOP", "DISPLAY");

    private Browser() {}

    /** The command that opens a page on an operating system; none if nobody would see it. */
    public static Optional<List<String>> command(
            String system, String release, Map<String, String> environment, URI page) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", page.toString()));
        }
        if (name.startsWith("mac")) {
            return Optional.of(List.of("open", page.toString()));
        }
        if (release.toLowerCase(Locale.ROOT).contains("microsoft")) {
            // The caret keeps the shell of Windows from reading an ampersand as its own.
            return Optional.of(List.of("cmd.exe", "/c", "start", page.toString().replace("&", "^&")));
        }
        boolean desktop = DESKTOPS.stream()
                .anyMatch(variable -> !environment.getOrDefault(variable, "").isBlank());
        return desktop ? Optional.of(List.of("xdg-open", page.toString())) : Optional.empty();
    }

    /** Opens a page, if there is a browser to be had. */
    public static boolean open(URI page) {
        return command(System.getProperty("os.name"), System.getProperty("os.version"), System.getenv(), page)
                .map(Browser::run)
                .orElse(false);
    }

    private static boolean run(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
