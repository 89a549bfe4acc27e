package org.cratedb4j.client.internal.options;

import java.time.Duration;
import java.util.List;
import org.cratedb4j.client.InvalidOptionException;

/** All options of the client. Builder, URL, command line, environment and manual take them from here. */
public final class Options {

    private static final int DEFAULT_MAX_CONNECTIONS = 100;

    /** The nodes. */
    public static final Option<List<NodeUrl>> NODES = new Option<>(
            "nodes",
            "The nodes to use, as host, host:port or URL, separated by commas.",
            NodeUrl::parseList,
            Checks::notEmpty,
            List.of(NodeUrl.parse("http://localhost:4200")),
            false);

    /** The user. */
    public static final Option<String> USER =
            new Option<>("user", "Who logs in.", Texts::any, Checks::notBlank, null, false);

    /** The password. */
    public static final Option<String> PASSWORD =
            new Option<>("password", "The user's password.", Texts::any, Checks::any, null, true);

    /** The default schema. */
    public static final Option<String> SCHEMA = new Option<>(
            "schema", "The schema of tables named without one.", Texts::any, Checks::headerValue, null, false);

    /** The time that a call may take. */
    public static final Option<Duration> TIMEOUT = new Option<>(
            "timeout",
            "How long a call may take, all attempts taken together.",
            Texts::duration,
            Checks::positive,
            null,
            false);

    /** The time that a connection may take. */
    public static final Option<Duration> CONNECT_TIMEOUT = new Option<>(
            "connect_timeout",
            "How long opening a connection may take, on each node.",
            Texts::duration,
            Checks::positive,
            Duration.ofSeconds(10),
            false);

    /** The number of connections to each node. */
    public static final Option<Integer> MAX_CONNECTIONS = new Option<>(
            "max_connections",
            "How many connections to each node there may be at a time.",
            Texts::integer,
            Checks::positive,
            DEFAULT_MAX_CONNECTIONS,
            false);

    /** Whether errors come with the server's stack trace. */
    public static final Option<Boolean> ERROR_TRACE = new Option<>(
            "error_trace",
            "Whether errors come with the server's stack trace.",
            Texts::flag,
            Checks::any,
            false,
            false);

    private static final List<Option<?>> ALL =
            List.of(NODES, USER, PASSWORD, SCHEMA, TIMEOUT, CONNECT_TIMEOUT, MAX_CONNECTIONS, ERROR_TRACE);

    private Options() {}

    /** All options, in the manual's order. */
    public static List<Option<?>> all() {
        return ALL;
    }

    /** The option of a name. */
    public static Option<?> byName(String name) {
        for (Option<?> option : ALL) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        String nearest = Suggestion.nearest(name, ALL.stream().map(Option::name).toList());
        throw new InvalidOptionException("There is no option " + name + "; did you mean " + nearest + "?");
    }
}
