package org.cratedb4j.client;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cratedb4j.client.internal.options.Option;
import org.cratedb4j.client.internal.options.Options;

/**
 * An option of the client as it is declared: for programs that offer the options in a way of their own, such as a
 * command line or a form, and pass them on with {@link CrateClientBuilder#option(String, String)}. No option is required.
 * Immutable.
 */
public final class CrateOption {

    private static final List<CrateOption> ALL =
            Options.all().stream().map(CrateOption::new).toList();

    private final Option<?> option;

    private CrateOption(Option<?> option) {
        this.option = option;
    }

    /**
     * All options, in the manual's order.
     *
     * @return an unmodifiable list
     */
    public static List<CrateOption> all() {
        return ALL;
    }

    /**
     * The option of a name.
     *
     * @param name the name, exactly
     * @return the option, empty if there is none of that name
     */
    public static Optional<CrateOption> find(String name) {
        Objects.requireNonNull(name, "name is null");
        return ALL.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /**
     * The name, in snake case, for example {@code connect_timeout}.
     *
     * @return the name
     */
    public String name() {
        return option.name();
    }

    /**
     * What the option does, in one sentence.
     *
     * @return the sentence
     */
    public String description() {
        return option.description();
    }

    /**
     * What a value is, in a word, as the help of a command shows it: for example {@code text}, {@code number},
     * {@code duration}, {@code file}, or {@code flag} for what is true or false.
     *
     * @return the word
     */
    public String kind() {
        return option.kind();
    }

    /**
     * The texts that a value can have.
     *
     * @return an unmodifiable list, empty if there are too many to tell
     */
    public List<String> choices() {
        return option.choices();
    }

    /**
     * The text of the value that counts where none is given.
     *
     * @return the text, empty if there is no such value, and the option then has no effect
     */
    public Optional<String> defaultText() {
        return Optional.of(option.defaultText()).filter(text -> !text.isEmpty());
    }

    /**
     * Whether values must never be shown or logged.
     *
     * @return whether they must not
     */
    public boolean isSecret() {
        return option.isSecret();
    }

    /**
     * Whether values can be given as text; if not, they are objects, and the builder's own method takes them.
     *
     * @return whether they can
     */
    public boolean hasText() {
        return option.hasText();
    }

    /**
     * The variable that {@link CrateClientBuilder#environment(java.util.Map)} takes the value from.
     *
     * @return its name, for example {@code CRATEDB_CONNECT_TIMEOUT}; empty if values cannot be given as text
     */
    public Optional<String> environmentVariable() {
        return option.environmentVariable();
    }

    /**
     * The flag of a command line.
     *
     * @return for example {@code --connect-timeout}; empty if values cannot be given as text
     */
    public Optional<String> flag() {
        return option.flag();
    }

    /** The name. */
    @Override
    public String toString() {
        return name();
    }
}
