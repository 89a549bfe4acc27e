package org.cratedb4j.client.internal.options;

import static org.cratedb4j.client.internal.options.Option.optional;
import static org.cratedb4j.client.internal.options.Option.preset;
import static org.cratedb4j.client.internal.options.Option.secret;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.cratedb4j.client.InvalidOptionException;
import org.cratedb4j.client.internal.http.ProxyConfig;
import org.cratedb4j.client.internal.time.Backoff;
import org.cratedb4j.client.internal.tls.TlsVersion;

/** All options of the client. Builder, URL, command line, environment and manual take them from here. */
public final class Options {

    private static final int DEFAULT_MAX_CONNECTIONS = 100;
    private static final int DEFAULT_COMPRESS_ABOVE = 8_192;
    private static final int DEFAULT_KEEP_ALIVE_COUNT = 6;
    private static final int DEFAULT_MAX_ATTEMPTS = 5;

    /** The nodes. */
    public static final Option<List<NodeUrl>> NODES = preset(
            "nodes",
            Kind.NODES,
            List.of(NodeUrl.parse("http://localhost:4200")),
            "The nodes to use, as host, host:port or URL, separated by commas or blanks.");

    /** Whether the nodes are asked before anything else. */
    public static final Option<ProbeMode> PROBE = preset(
            "probe",
            Kind.PROBE,
            ProbeMode.LAZY,
            "Whether a client asks its nodes before it is handed out: `lazy` does not, `eager` asks once, `wait:30s` for 30 s.");

    /** Whether the cluster is asked for its nodes. */
    public static final Option<Boolean> DISCOVERY = preset(
            "discovery",
            Kind.FLAG,
            false,
            "Whether the nodes that the cluster names in sys.nodes are used, too; not for clusters behind a load balancer.");

    /** How often the cluster is asked for its nodes. */
    public static final Option<Duration> DISCOVERY_INTERVAL = preset(
            "discovery_interval",
            Kind.DURATION,
            Duration.ofMinutes(1),
            "How often the cluster is asked for its nodes, with discovery.");

    /** The user. */
    public static final Option<String> USER =
            optional("user", Kind.NAME, "Who logs in; may also stand in the URL of a node.");

    /** The password. */
    public static final Option<String> PASSWORD =
            secret("password", Kind.TEXT, "The user's password; may also stand in the URL of a node.");

    /** The token. */
    public static final Option<String> TOKEN =
            secret("token", Kind.TOKEN, "The token (JWT) to log in with, in the place of user and password.");

    /** Where tokens come from. */
    public static final Option<Supplier<String>> TOKEN_SUPPLIER = secret(
            "token_supplier",
            Kind.TOKENS,
            "Where tokens come from; asked again before one expires, and when one is refused.");

    /** The default schema. */
    public static final Option<String> SCHEMA =
            optional("schema", Kind.HEADER, "The schema of tables named without one.");

    /** The name of the program. */
    public static final Option<String> APPLICATION_NAME = optional(
            "application_name",
            Kind.HEADER,
            "The program's name, as User-Agent, statements' tags and sessions (`application_name`) tell it.");

    /** The time that a call may take. */
    public static final Option<Duration> TIMEOUT =
            optional("timeout", Kind.DURATION, "How long a call may take, all attempts taken together.");

    /** The time that a connection may take. */
    public static final Option<Duration> CONNECT_TIMEOUT = preset(
            "connect_timeout",
            Kind.DURATION,
            Duration.ofSeconds(10),
            "How long opening a connection may take, on each node.");

    /** The time that an attempt may take. */
    public static final Option<Duration> ATTEMPT_TIMEOUT = optional(
            "attempt_timeout",
            Kind.DURATION,
            "How long one attempt may wait for the beginning of its answer before another node is tried.");

    /** The waits between attempts. */
    public static final Option<Backoff> BACKOFF_FACTOR = preset(
            "backoff_factor",
            Kind.BACKOFF,
            new Backoff(Duration.ofMillis(100)),
            "The wait f between attempts, at most 120 s: none before the first repetition, then f, 2f, 4f and so on.");

    /** The number of attempts. */
    public static final Option<Integer> MAX_ATTEMPTS = preset(
            "max_attempts",
            Kind.COUNT,
            DEFAULT_MAX_ATTEMPTS,
            "How often a statement is sent at most while nodes refuse to execute it for now.");

    /** Whether errors come with the server's stack trace. */
    public static final Option<Boolean> ERROR_TRACE =
            preset("error_trace", Kind.FLAG, false, "Whether errors come with the server's stack trace.");

    /** The bytes that an answer may have. */
    public static final Option<Long> MAX_RESULT_BYTES = optional(
            "max_result_bytes", Kind.BYTES, "The number of bytes, uncompressed, above which an answer is given up.");

    /** The rows of a page. */
    public static final Option<Integer> FETCH_SIZE = preset(
            "fetch_size",
            Kind.SIZE,
            0,
            "The number of rows after which a SELECT waits for the reader, in a cursor; 0 for an answer at once.");

    /** When tables are refreshed. */
    public static final Option<RefreshMode> REFRESH_POLICY = preset(
            "refresh_policy",
            Kind.REFRESH,
            RefreshMode.NONE,
            "When tables that this client has written are refreshed: none (by CrateDB itself), after_write or before_read.");

    /** The time zone of points in time. */
    public static final Option<ZoneId> TIME_ZONE = optional(
            "time_zone",
            Kind.ZONE,
            "The zone in which TIMESTAMP WITH TIME ZONE is returned, as ZonedDateTime; an Instant where it is not given.");

    /** The number of connections to each node. */
    public static final Option<Integer> MAX_CONNECTIONS = preset(
            "max_connections",
            Kind.COUNT,
            DEFAULT_MAX_CONNECTIONS,
            "How many connections to each node there may be at a time.");

    /** The time that a connection may be idle. */
    public static final Option<Duration> IDLE_TIMEOUT = preset(
            "idle_timeout",
            Kind.DURATION,
            Duration.ofSeconds(60),
            "How long a connection may wait for its next use; less if the server says so.");

    /** Whether TCP probes silent connections. */
    public static final Option<Boolean> TCP_KEEP_ALIVE =
            preset("tcp_keep_alive", Kind.FLAG, true, "Whether TCP probes connections that are silent.");

    /** The silence before the first probe. */
    public static final Option<Duration> TCP_KEEP_ALIVE_IDLE = preset(
            "tcp_keep_alive_idle",
            Kind.DURATION,
            Duration.ofSeconds(60),
            "The silence before TCP's first probe, in whole seconds.");

    /** The time between probes. */
    public static final Option<Duration> TCP_KEEP_ALIVE_INTERVAL = preset(
            "tcp_keep_alive_interval",
            Kind.DURATION,
            Duration.ofSeconds(10),
            "The time between TCP's probes, in whole seconds.");

    /** The number of unanswered probes. */
    public static final Option<Integer> TCP_KEEP_ALIVE_COUNT = preset(
            "tcp_keep_alive_count",
            Kind.COUNT,
            DEFAULT_KEEP_ALIVE_COUNT,
            "The number of unanswered probes after which TCP gives a connection up.");

    /** The size from which requests are compressed. */
    public static final Option<Integer> COMPRESS_ABOVE = preset(
            "compress_above",
            Kind.THRESHOLD,
            DEFAULT_COMPRESS_ABOVE,
            "The number of bytes from which a request is compressed; also `always` or `off`.");

    /** Whether servers must prove who they are. */
    public static final Option<Boolean> VERIFY_CERTIFICATE =
            preset("verify_certificate", Kind.FLAG, true, "Whether the server's certificate is verified.");

    /** Authorities to trust. */
    public static final Option<Path> CA_CERTIFICATE = optional(
            "ca_certificate",
            Kind.FILE,
            "A PEM file with certificates of authorities to trust beside those that the JVM trusts.");

    /** The client's certificate. */
    public static final Option<Path> CLIENT_CERTIFICATE = optional(
            "client_certificate",
            Kind.FILE,
            "The client's certificate: a PEM file, or a PKCS#12 or JKS store that has the key, too.");

    /** The client's key. */
    public static final Option<Path> CLIENT_KEY =
            optional("client_key", Kind.FILE, "The client's private key: a PEM file with PKCS#8, PKCS#1 or SEC 1.");

    /** The password of the client's key. */
    public static final Option<String> CLIENT_KEY_PASSWORD =
            secret("client_key_password", Kind.TEXT, "The password of the client's private key or store.");

    /** The name that the server's certificate must have. */
    public static final Option<String> EXPECTED_HOST = optional(
            "expected_host",
            Kind.NAME,
            "The host that the server's certificate must name, if it is not the node's own.");

    /** The oldest version of TLS. */
    public static final Option<TlsVersion> MIN_TLS_VERSION = preset(
            "min_tls_version",
            Kind.TLS_VERSION,
            TlsVersion.TLS_1_2,
            "The oldest version of TLS to speak; 1.0 and 1.1 only where the JVM's security properties allow them, too.");

    /** The caller's own TLS context. */
    public static final Option<SSLContext> SSL_CONTEXT = optional(
            "ssl_context", Kind.TLS_CONTEXT, "An own SSLContext, in the place of all other certificates and keys.");

    /** The proxy. */
    public static final Option<ProxyConfig> PROXY = optional(
            "proxy",
            Kind.PROXY,
            "The proxy to reach nodes through: http://host:port (by CONNECT) or socks5://host:port, maybe with user:password@.");

    /** The proxy's user. */
    public static final Option<String> PROXY_USER = optional("proxy_user", Kind.NAME, "Who logs in to the proxy.");

    /** The proxy's password. */
    public static final Option<String> PROXY_PASSWORD =
            secret("proxy_password", Kind.TEXT, "The password of the proxy's user.");

    /** Hosts without the proxy. */
    public static final Option<List<String>> PROXY_BYPASS = optional(
            "proxy_bypass",
            Kind.HOSTS,
            "The hosts to reach without the proxy: names, `*.domain` or `*`, separated by commas or blanks.");

    private static final List<Option<?>> ALL = List.of(
            NODES,
            PROBE,
            DISCOVERY,
            DISCOVERY_INTERVAL,
            USER,
            PASSWORD,
            TOKEN,
            TOKEN_SUPPLIER,
            SCHEMA,
            APPLICATION_NAME,
            TIMEOUT,
            CONNECT_TIMEOUT,
            ATTEMPT_TIMEOUT,
            BACKOFF_FACTOR,
            MAX_ATTEMPTS,
            ERROR_TRACE,
            MAX_RESULT_BYTES,
            FETCH_SIZE,
            REFRESH_POLICY,
            TIME_ZONE,
            MAX_CONNECTIONS,
            IDLE_TIMEOUT,
            TCP_KEEP_ALIVE,
            TCP_KEEP_ALIVE_IDLE,
            TCP_KEEP_ALIVE_INTERVAL,
            TCP_KEEP_ALIVE_COUNT,
            COMPRESS_ABOVE,
            VERIFY_CERTIFICATE,
            CA_CERTIFICATE,
            CLIENT_CERTIFICATE,
            CLIENT_KEY,
            CLIENT_KEY_PASSWORD,
            EXPECTED_HOST,
            MIN_TLS_VERSION,
            SSL_CONTEXT,
            PROXY,
            PROXY_USER,
            PROXY_PASSWORD,
            PROXY_BYPASS);

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
