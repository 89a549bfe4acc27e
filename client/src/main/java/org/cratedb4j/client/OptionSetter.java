package org.cratedb4j.client;

import java.util.Map;
import org.cratedb4j.client.internal.options.Option;
import org.cratedb4j.client.internal.options.Settings;

/**
 * What sets options. The methods that set one each are grouped in the classes between this one and the builder.
 *
 * @param <B> the builder
 */
abstract sealed class OptionSetter<B extends OptionSetter<B>> permits StatementOptions {

    private Settings settings = Settings.defaults();

    OptionSetter() {}

    abstract B self();

    final <T> B with(Option<T> option, T value) {
        settings = settings.with(option, value);
        return self();
    }

    final Settings settings() {
        return settings;
    }

    /**
     * An option by its name, as a URL or a command line gives it.
     *
     * @param name the name in snake case, for example {@code connect_timeout}
     * @param value the value as text; durations in seconds or with a unit ({@code 500ms}, {@code 5s}, {@code 1m})
     * @return this builder
     * @throws InvalidOptionException if there is no such option, or the value is malformed
     */
    public B option(String name, String value) {
        settings = settings.with(name, value);
        return self();
    }

    /**
     * Options from environment variables: {@code CRATEDB_} and the option's name in capitals, for example
     * {@code CRATEDB_CONNECT_TIMEOUT}. Empty and other variables are ignored; an option given later takes precedence.
     *
     * @param variables the variables, as a rule {@link System#getenv()}
     * @return this builder
     * @throws InvalidOptionException if a value is malformed
     */
    public B environment(Map<String, String> variables) {
        settings = settings.withEnvironment(variables);
        return self();
    }

    /** The options that are set, without secrets. */
    @Override
    public String toString() {
        return "CrateClientBuilder" + settings;
    }
}
