package org.cratedb4j.client.internal.options;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cratedb4j.client.InvalidOptionException;
import org.jspecify.annotations.Nullable;

/** One option of the client: its name, how its text is read, its default, and whether it must never be shown. */
public final class Option<T> {

    private final String name;
    private final Kind<T> kind;
    private final @Nullable T defaultValue;
    private final boolean secret;
    private final String description;

    private Option(String name, Kind<T> kind, @Nullable T defaultValue, boolean secret, String description) {
        this.name = name;
        this.kind = kind;
        this.defaultValue = defaultValue;
        this.secret = secret;
        this.description = description;
    }

    /** An option that is off where it is not given. */
    static <T> Option<T> optional(String name, Kind<T> kind, String description) {
        return new Option<>(name, kind, null, false, description);
    }

    /** An option that always has a value. */
    static <T> Option<T> preset(String name, Kind<T> kind, T defaultValue, String description) {
        return new Option<>(name, kind, defaultValue, false, description);
    }

    /** An option that is off where it is not given, and is never shown. */
    static <T> Option<T> secret(String name, Kind<T> kind, String description) {
        return new Option<>(name, kind, null, true, description);
    }

    /** The name, in snake case. */
    public String name() {
        return name;
    }

    /** The environment variable, empty if values have no text. */
    public Optional<String> environmentVariable() {
        return hasText() ? Optional.of("CRATEDB_" + name.toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** The flag of a command line, empty if values have no text. */
    public Optional<String> flag() {
        return hasText() ? Optional.of("--" + name.replace('_', '-')) : Optional.empty();
    }

    /** Whether values have a text, and need not be given in the builder. */
    public boolean hasText() {
        return kind.parser() != null;
    }

    /** What a value is, in a word or two. */
    public String kind() {
        return kind.name();
    }

    /** The texts that values can have, empty if there are too many to tell. */
    public List<String> choices() {
        return kind.choices();
    }

    /** One sentence for the manual. */
    public String description() {
        return description;
    }

    /** The value where none is given, null if the option is then off. */
    public @Nullable T defaultValue() {
        return defaultValue;
    }

    /** The default value as the manual shows it, empty if there is none. */
    public String defaultText() {
        if (defaultValue instanceof Duration duration) {
            return Texts.show(duration);
        }
        if (defaultValue instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return defaultValue == null ? "" : defaultValue.toString();
    }

    /** Whether the value must never be shown. */
    public boolean isSecret() {
        return secret;
    }

    /** The value that a text stands for. */
    public T parse(String text) {
        try {
            return kind.parse(text);
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
    }

    /** A value, if it is one that the option can have. */
    public T checked(T value) {
        try {
            return kind.check().apply(value);
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
    }

    /** An exception that names the option. */
    InvalidOptionException invalid(@Nullable String why) {
        return invalid(why, null);
    }

    InvalidOptionException invalid(@Nullable String why, @Nullable Throwable cause) {
        return new InvalidOptionException("Option " + name + ": " + why, cause);
    }

    @Override
    public String toString() {
        return name;
    }
}
