package org.cratedb4j.client.internal.options;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cratedb4j.client.InvalidOptionException;
import org.jspecify.annotations.Nullable;

/** One option of the client: its name, how its text is read, its default, and whether it must never be shown. */
public final class Option<T> {

    private final String name;
    private final String description;
    private final Function<String, T> parser;
    private final UnaryOperator<T> check;
    private final @Nullable T defaultValue;
    private final boolean secret;

    Option(
            String name,
            String description,
            Function<String, T> parser,
            UnaryOperator<T> check,
            @Nullable T defaultValue,
            boolean secret) {
        this.name = name;
        this.description = description;
        this.parser = parser;
        this.check = check;
        this.defaultValue = defaultValue;
        this.secret = secret;
    }

    /** The name, in snake case. */
    public String name() {
        return name;
    }

    /** One sentence for the manual. */
    public String description() {
        return description;
    }

    /** The value where none is given, null if the option is then off. */
    public @Nullable T defaultValue() {
        return defaultValue;
    }

    /** Whether the value must never be shown. */
    public boolean isSecret() {
        return secret;
    }

    /** The value that a text stands for. */
    public T parse(String text) {
        try {
            return check.apply(parser.apply(text));
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
    }

    /** A value, if it is one that the option can have. */
    public T checked(T value) {
        try {
            return check.apply(value);
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
    }

    InvalidOptionException invalid(@Nullable String why) {
        return new InvalidOptionException("Option " + name + ": " + why);
    }

    @Override
    public String toString() {
        return name;
    }
}
