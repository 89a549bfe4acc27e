package org.cratedb4j.cloud.internal.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cratedb4j.cloud.CloudConfigurationException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The file {@code croud.yaml}: YAML, with fields that {@code croud} checks and refuses others than. */
public final class ConfigFile {

    private static final String FORMAT = "default-format";
    private static final String CURRENT = "current-profile";
    private static final String PROFILES = "profiles";
    private static final Set<String> FORMATS = Set.of("table", "wide", "json", "yaml");
    private static final Set<String> KEYS = Set.of(
            "endpoint",
            "auth-token",
            "key",
            "secret",
            "region",
            "format",
            "organization-id",
            "gc_endpoint",
            "gc_jwt_token",
            "gc_jwt_token_expiry",
            "gc_cluster_id");

    /**
     * What a file says.
     *
     * @param format how commands print
     * @param current the name of the profile that counts
     * @param profiles the profiles' values by their names
     */
    public record Content(String format, String current, Map<String, Map<String, @Nullable String>> profiles) {}

    private ConfigFile() {}

    /** Reads a file; nothing if there is none. */
    public static Optional<Content> read(Path file) {
        try {
            return Optional.of(
                    content(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | YamlEngineException | IllegalArgumentException e) {
            throw new CloudConfigurationException(
                    "The configuration file " + file + " cannot be used: " + e.getMessage()
                            + ". Mend it, or delete it and log in again",
                    e);
        }
    }

    private static Content content(@Nullable Object yaml) {
        Map<?, ?> top = map("The file", yaml);
        requireKnown("", top, Set.of(FORMAT, CURRENT, PROFILES));
        Map<String, Map<String, @Nullable String>> profiles = new LinkedHashMap<>();
        map(PROFILES, top.get(PROFILES))
                .forEach((name, profile) -> profiles.put(String.valueOf(name), profile(String.valueOf(name), profile)));
        String current = String.valueOf(top.get(CURRENT));
        if (!profiles.containsKey(current)) {
            throw new IllegalArgumentException(CURRENT + " names no profile: " + current);
        }
        return new Content(format(String.valueOf(top.get(FORMAT))), current, profiles);
    }

    private static Map<String, @Nullable String> profile(String name, @Nullable Object yaml) {
        Map<?, ?> fields = map("The profile " + name, yaml);
        requireKnown(name + ".", fields, KEYS);
        if (fields.get("endpoint") == null) {
            throw new IllegalArgumentException("The profile " + name + " has no endpoint");
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        fields.forEach((key, value) -> values.put(String.valueOf(key), value == null ? null : value.toString()));
        Optional.ofNullable(values.get("format")).ifPresent(ConfigFile::format);
        return values;
    }

    private static String format(String format) {
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException("There is no format " + format);
        }
        return format;
    }

    private static void requireKnown(String prefix, Map<?, ?> fields, Set<String> known) {
        for (Object key : fields.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw new IllegalArgumentException("There is no setting " + prefix + key);
            }
        }
    }

    private static Map<?, ?> map(String what, @Nullable Object yaml) {
        if (yaml instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(what + " has no settings");
    }

    /** Writes a file that only its owner can read, beside the old one, and puts it in the place of that. */
    public static void write(Path file, Content content) {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put(CURRENT, content.current());
        top.put(FORMAT, content.format());
        top.put(PROFILES, content.profiles());
        String yaml = new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .build())
                .dumpToString(top);
        try {
            Path directory =
                    Objects.requireNonNull(file.toAbsolutePath().normalize().getParent(), "a directory");
            Files.createDirectories(directory, onlyFor("rwx------", directory));
            Path fresh = Files.createTempFile(directory, ".croud", ".yaml", onlyFor("rw-------", directory));
            try {
                Files.writeString(fresh, yaml);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new CloudConfigurationException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static FileAttribute<?>[] onlyFor(String permissions, Path path) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
    }
}
