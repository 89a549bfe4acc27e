package org.cratedb4j.cloud.internal.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where {@code croud} keeps its configuration on each operating system. */
public final class ConfigLocation {

    private static final String DIRECTORY = "Crate";
    private static final String FILE = "croud.yaml";

    private ConfigLocation() {}

    /** The path on an operating system, for a user with a home and an environment. */
    public static Path of(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", DIRECTORY, FILE);
        }
        if (name.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", home + "\\AppData\\Local");
            return Path.of(local, DIRECTORY, DIRECTORY, FILE);
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return config.isBlank() ? Path.of(home, ".config", DIRECTORY, FILE) : Path.of(config, DIRECTORY, FILE);
    }
}
