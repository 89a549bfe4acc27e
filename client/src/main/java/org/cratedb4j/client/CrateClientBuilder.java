package org.cratedb4j.client;

import java.time.Duration;
import org.cratedb4j.client.internal.options.NodeUrl;
import org.cratedb4j.client.internal.options.Option;
import org.cratedb4j.client.internal.options.Options;
import org.cratedb4j.client.internal.options.Settings;

/** Builds clients. For one thread; each client built has the options as they are at that moment. */
public final class CrateClientBuilder {

    private Settings settings = Settings.defaults();

    CrateClientBuilder() {}

    /**
     * The nodes. Default: {@code http://localhost:4200}.
     *
     * @param urls at least one, see {@link CrateClient#connect(String...)}
     * @return this builder
     * @throws InvalidOptionException if there is none or one is malformed
     */
    public CrateClientBuilder nodes(String... urls) {
        return with(Options.NODES, NodeUrl.parseAll(urls));
    }

    /**
     * The user who logs in. Default: nobody, which CrateDB takes for its superuser where it trusts the address.
     *
     * @param user the user's name
     * @return this builder
     */
    public CrateClientBuilder user(String user) {
        return with(Options.USER, user);
    }

    /**
     * The user's password. Default: none.
     *
     * @param password the password
     * @return this builder
     */
    public CrateClientBuilder password(String password) {
        return with(Options.PASSWORD, password);
    }

    /**
     * The schema of tables named without one. Default: the server's, {@code doc}.
     *
     * @param schema the schema's name
     * @return this builder
     */
    public CrateClientBuilder schema(String schema) {
        return with(Options.SCHEMA, schema);
    }

    /**
     * How long a call may take, all attempts taken together. Default: as long as it needs, since long statements are
     * normal.
     *
     * @param timeout longer than zero
     * @return this builder
     */
    public CrateClientBuilder timeout(Duration timeout) {
        return with(Options.TIMEOUT, timeout);
    }

    /**
     * How long opening a connection may take, on each node. Default: 10 seconds.
     *
     * @param timeout longer than zero
     * @return this builder
     */
    public CrateClientBuilder connectTimeout(Duration timeout) {
        return with(Options.CONNECT_TIMEOUT, timeout);
    }

    /**
     * How many connections to each node there may be at a time. Default: 100.
     *
     * @param number at least 1
     * @return this builder
     */
    public CrateClientBuilder maxConnections(int number) {
        return with(Options.MAX_CONNECTIONS, number);
    }

    /**
     * Whether errors come with the server's stack trace. Default: no.
     *
     * @param wanted whether they do
     * @return this builder
     */
    public CrateClientBuilder errorTrace(boolean wanted) {
        return with(Options.ERROR_TRACE, wanted);
    }

    /**
     * An option by its name, as a URL or a command line gives it.
     *
     * @param name the name in snake case, for example {@code connect_timeout}
     * @param value the value as text; durations in seconds or with a unit ({@code 500ms}, {@code 5s}, {@code 1m})
     * @return this builder
     * @throws InvalidOptionException if there is no such option, or the value is malformed
     */
    public CrateClientBuilder option(String name, String value) {
        settings = settings.with(name, value);
        return this;
    }

    private <T> CrateClientBuilder with(Option<T> option, T value) {
        settings = settings.with(option, value);
        return this;
    }

    /**
     * A client with these options.
     *
     * @return the client, to be closed by the caller
     * @throws InvalidOptionException if options contradict each other
     */
    public CrateClient build() {
        return new CrateClient(settings);
    }

    /** The options that are set, without secrets. */
    @Override
    public String toString() {
        return "CrateClientBuilder" + settings;
    }
}
