package org.cratedb4j.client.internal.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cratedb4j.client.InvalidOptionException;
import org.cratedb4j.client.internal.http.Credentials;
import org.cratedb4j.client.internal.http.NodeAddress;
import org.jspecify.annotations.Nullable;

/** Values of options. Immutable. */
public final class Settings {

    private final Map<Option<?>, Object> values;

    private Settings(Map<Option<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** No option but the defaults. */
    public static Settings defaults() {
        return new Settings(Map.of());
    }

    /** These settings with another value of an option. */
    public <T> Settings with(Option<T> option, T value) {
        return withObject(option, Objects.requireNonNull(option.checked(value)));
    }

    /** These settings with the value that a text stands for, of the option of a name. */
    public Settings with(String name, String text) {
        Option<?> option = Options.byName(name);
        return withObject(option, Objects.requireNonNull(option.parse(text)));
    }

    /** These settings with those that environment variables hold; an empty variable counts as none. */
    public Settings withEnvironment(Map<String, String> variables) {
        Settings settings = this;
        for (Option<?> option : Options.all()) {
            String text = option.environmentVariable().map(variables::get).orElse("");
            if (!text.isEmpty()) {
                settings = settings.with(option.name(), text);
            }
        }
        return settings;
    }

    private Settings withObject(Option<?> option, Object value) {
        Map<Option<?>, Object> copy = new LinkedHashMap<>(values);
        copy.put(option, value);
        return new Settings(copy);
    }

    /** The value of an option that may be off. */
    // Only with() puts values in, each of its option's type.
    @SuppressWarnings("unchecked")
    public <T> @Nullable T find(Option<T> option) {
        Object value = values.get(option);
        return value == null ? option.defaultValue() : (T) value;
    }

    /** The value of an option that always has one. */
    public <T> T get(Option<T> option) {
        return Objects.requireNonNull(find(option), option.name());
    }

    /** Whether an option has been given a value. */
    public boolean isSet(Option<?> option) {
        return values.containsKey(option);
    }

    /** Where the nodes listen. */
    public List<NodeAddress> addresses() {
        return get(Options.NODES).stream().map(NodeUrl::address).toList();
    }

    /** Who logs in, said by the options or by the nodes' URLs, which must not disagree. */
    public @Nullable Credentials credentials() {
        Credentials found = ownCredentials();
        for (NodeUrl node : get(Options.NODES)) {
            Credentials next = node.credentials();
            if (next != null && found != null && !next.equals(found)) {
                throw new InvalidOptionException("The log-in of " + node.address() + " contradicts another one: "
                        + "the options and all nodes must name the same user and password");
            }
            found = next == null ? found : next;
        }
        return found;
    }

    private @Nullable Credentials ownCredentials() {
        String user = find(Options.USER);
        String password = find(Options.PASSWORD);
        if (user == null && password != null) {
            throw Options.PASSWORD.invalid("there is a password but no user");
        }
        return user == null ? null : new Credentials(user, password == null ? "" : password);
    }

    /** The options that are set, without the values of secret ones. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (Option<?> option : Options.all()) {
            Object value = values.get(option);
            if (value != null) {
                text.append(text.length() > 1 ? ", " : "").append(option).append('=');
                text.append(option.isSecret() ? "***" : value);
            }
        }
        return text.append('}').toString();
    }
}
