package org.cratedb4j.cloud;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.cloud.internal.config.ConfigFile;
import org.cratedb4j.cloud.internal.config.ConfigLocation;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the command line tool {@code croud}, which this library reads and writes: profiles, of which one is
 * the current one. Immutable; changes are new configurations, which {@link #save(Path)} keeps. The file is the tool's own, in
 * the same place: {@code croud.yaml} in the directory {@code Crate} of the user's configuration.
 */
public final class CloudConfig {

    /** Where the control plane of CrateDB Cloud is. */
    public static final String DEFAULT_ENDPOINT = "https://console.cratedb.cloud";

    private static final String DEFAULT_PROFILE = "cratedb.cloud";
    private static final String DEFAULT_FORMAT = "table";

    private final String format;
    private final String current;
    private final Map<String, CloudProfile> profiles;

    private CloudConfig(String format, String current, Map<String, CloudProfile> profiles) {
        this.format = format;
        this.current = current;
        this.profiles = new LinkedHashMap<>(profiles);
    }

    /**
     * The configuration that counts where there is no file: one profile without credentials.
     *
     * @return the configuration
     */
    public static CloudConfig defaults() {
        return new CloudConfig(
                DEFAULT_FORMAT, DEFAULT_PROFILE, Map.of(DEFAULT_PROFILE, CloudProfile.at(DEFAULT_ENDPOINT)));
    }

    /**
     * Where the file is on this machine, whether there is one or not.
     *
     * @return its path, which depends on the operating system, {@code XDG_CONFIG_HOME} and {@code LOCALAPPDATA}
     */
    public static Path defaultPath() {
        return ConfigLocation.of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return what it says, {@link #defaults()} if there is no file
     * @throws CloudConfigurationException if it cannot be read, or is not what the tool writes
     */
    public static CloudConfig load(Path file) {
        return ConfigFile.read(file)
                .map(content -> {
                    Map<String, CloudProfile> profiles = new LinkedHashMap<>();
                    content.profiles().forEach((name, values) -> profiles.put(name, new CloudProfile(values)));
                    return new CloudConfig(content.format(), content.current(), profiles);
                })
                .orElseGet(CloudConfig::defaults);
    }

    /**
     * Writes the file, readable by nobody else, and all of it or nothing.
     *
     * @param file where to; its directory is made if need be
     * @throws CloudConfigurationException if it cannot be written
     */
    public void save(Path file) {
        Map<String, Map<String, @Nullable String>> values = new LinkedHashMap<>();
        profiles.forEach((name, profile) -> values.put(name, profile.values()));
        ConfigFile.write(file, new ConfigFile.Content(format, current, values));
    }

    /**
     * How commands print, where the profile does not say.
     *
     * @return {@code table}, {@code wide}, {@code json} or {@code yaml}
     */
    public String defaultFormat() {
        return format;
    }

    /**
     * The name of the profile that counts.
     *
     * @return the name
     */
    public String currentName() {
        return current;
    }

    /**
     * The profile that counts.
     *
     * @return the profile
     */
    public CloudProfile current() {
        return Objects.requireNonNull(profiles.get(current));
    }

    /**
     * All profiles.
     *
     * @return an unmodifiable map by their names
     */
    public Map<String, CloudProfile> profiles() {
        return Collections.unmodifiableMap(profiles);
    }

    /**
     * The same with another current profile.
     *
     * @param name its name
     * @return a configuration
     * @throws CloudConfigurationException if there is no such profile
     */
    public CloudConfig use(String name) {
        requireProfile(name);
        return new CloudConfig(format, name, profiles);
    }

    /**
     * The same with one profile more.
     *
     * @param name its name
     * @param profile the profile
     * @return a configuration
     * @throws CloudConfigurationException if there is a profile of that name
     */
    public CloudConfig add(String name, CloudProfile profile) {
        if (profiles.containsKey(name)) {
            throw new CloudConfigurationException("There is a profile " + name + " already");
        }
        return with(name, profile);
    }

    /**
     * The same without a profile.
     *
     * @param name its name
     * @return a configuration
     * @throws CloudConfigurationException if there is no such profile, or it is the current one
     */
    public CloudConfig remove(String name) {
        requireProfile(name);
        if (name.equals(current)) {
            throw new CloudConfigurationException(
                    "The profile " + name + " is the current one; use another one before removing it");
        }
        CloudConfig changed = new CloudConfig(format, current, profiles);
        changed.profiles.remove(name);
        return changed;
    }

    /**
     * The same with the current profile changed.
     *
     * @param profile the profile as it shall be
     * @return a configuration
     */
    public CloudConfig withCurrent(CloudProfile profile) {
        return with(current, profile);
    }

    private CloudConfig with(String name, CloudProfile profile) {
        CloudConfig changed = new CloudConfig(format, current, profiles);
        changed.profiles.put(name, Objects.requireNonNull(profile));
        return changed;
    }

    private void requireProfile(String name) {
        if (!profiles.containsKey(name)) {
            throw new CloudConfigurationException(
                    "There is no profile " + name + "; there are " + String.join(", ", profiles.keySet()));
        }
    }

    /** The names of the profiles. */
    @Override
    public String toString() {
        return "CloudConfig[current=" + current + ", profiles=" + profiles.keySet() + "]";
    }
}
