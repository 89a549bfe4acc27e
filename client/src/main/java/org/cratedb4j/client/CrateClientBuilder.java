package org.cratedb4j.client;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.cratedb4j.client.internal.options.NodeUrl;
import org.cratedb4j.client.internal.options.Option;
import org.cratedb4j.client.internal.options.Options;
import org.cratedb4j.client.internal.options.Settings;
import org.cratedb4j.client.internal.time.Backoff;
import org.jspecify.annotations.Nullable;

/** Builds clients. For one thread; each client built has the options as they are at that moment. */
public final class CrateClientBuilder {

    private Settings settings = Settings.defaults();
    private @Nullable Executor executor;

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
     * How long one attempt may wait for the beginning of its answer. Then the statement is killed, and sent to another node
     * if it may be repeated. Default: as long as it needs.
     *
     * @param timeout longer than zero
     * @return this builder
     */
    public CrateClientBuilder attemptTimeout(Duration timeout) {
        return with(Options.ATTEMPT_TIMEOUT, timeout);
    }

    /**
     * How often a statement is sent at most while nodes refuse to execute it for now. Default: 5.
     *
     * @param number at least 1
     * @return this builder
     */
    public CrateClientBuilder maxAttempts(int number) {
        return with(Options.MAX_ATTEMPTS, number);
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
     * The token (JWT) to log in with, in the place of user and password. Default: none.
     *
     * @param token the token
     * @return this builder
     */
    public CrateClientBuilder token(String token) {
        return with(Options.TOKEN, token);
    }

    /**
     * Where the tokens come from that the client logs in with, in the place of user and password. Default: none.
     *
     * <p>The supplier is asked by one thread at a time: before the first statement, again up to a minute before the token
     * expires, and when the server refuses a token; the statement that was refused was not executed, and is sent once more.
     * What the supplier throws is thrown by the statement that needs the token, unless the last one is still good.
     *
     * @param supplier gives a token, and may block
     * @return this builder
     */
    public CrateClientBuilder tokenSupplier(Supplier<String> supplier) {
        return with(Options.TOKEN_SUPPLIER, supplier);
    }

    /**
     * The program's name, put before the client's own in the {@code User-Agent} of requests. Default: none.
     *
     * @param name printable ASCII
     * @return this builder
     */
    public CrateClientBuilder applicationName(String name) {
        return with(Options.APPLICATION_NAME, name);
    }

    /**
     * The wait {@code f} between attempts: none before the first repetition, then {@code f}, {@code 2f}, {@code 4f} and so
     * on, at most 120 seconds. Default: 100 milliseconds.
     *
     * @param factor from 0 to 120 seconds
     * @return this builder
     */
    public CrateClientBuilder backoffFactor(Duration factor) {
        return with(Options.BACKOFF_FACTOR, backoff(factor));
    }

    /**
     * How many bytes, uncompressed, an answer may have; a larger one ends in a {@link ResultTooLargeException}. Default: any
     * number.
     *
     * @param bytes at least 1
     * @return this builder
     */
    public CrateClientBuilder maxResultBytes(long bytes) {
        return with(Options.MAX_RESULT_BYTES, bytes);
    }

    /**
     * The zone in which {@code TIMESTAMP WITH TIME ZONE} is returned, as {@link java.time.ZonedDateTime}. Default: none, and
     * an {@link java.time.Instant} is returned.
     *
     * @param zone the zone
     * @return this builder
     */
    public CrateClientBuilder timeZone(ZoneId zone) {
        return with(Options.TIME_ZONE, zone);
    }

    /**
     * How long a connection may wait for its next use; less if the server's {@code Keep-Alive} header says so. Default: 60
     * seconds, less than the time after which proxies forget a connection.
     *
     * @param timeout longer than zero
     * @return this builder
     */
    public CrateClientBuilder idleTimeout(Duration timeout) {
        return with(Options.IDLE_TIMEOUT, timeout);
    }

    /**
     * Whether TCP probes connections that are silent, so that a lost node is noticed and proxies do not forget long
     * statements. Default: yes.
     *
     * @param wanted whether it does
     * @return this builder
     */
    public CrateClientBuilder tcpKeepAlive(boolean wanted) {
        return with(Options.TCP_KEEP_ALIVE, wanted);
    }

    /**
     * The silence before TCP's first probe, where the operating system lets it be set. Default: 60 seconds.
     *
     * @param idle longer than zero; whole seconds count
     * @return this builder
     */
    public CrateClientBuilder tcpKeepAliveIdle(Duration idle) {
        return with(Options.TCP_KEEP_ALIVE_IDLE, idle);
    }

    /**
     * The time between TCP's probes, where the operating system lets it be set. Default: 10 seconds.
     *
     * @param interval longer than zero; whole seconds count
     * @return this builder
     */
    public CrateClientBuilder tcpKeepAliveInterval(Duration interval) {
        return with(Options.TCP_KEEP_ALIVE_INTERVAL, interval);
    }

    /**
     * The number of unanswered probes after which TCP gives a connection up, where the operating system lets it be set.
     * Default: 6.
     *
     * @param number at least 1
     * @return this builder
     */
    public CrateClientBuilder tcpKeepAliveCount(int number) {
        return with(Options.TCP_KEEP_ALIVE_COUNT, number);
    }

    /**
     * The number of bytes from which a request is compressed with gzip. Default: 8192.
     *
     * @param bytes at least 0, which is for always; {@link Integer#MAX_VALUE} is for never
     * @return this builder
     */
    public CrateClientBuilder compressAbove(int bytes) {
        return with(Options.COMPRESS_ABOVE, bytes);
    }

    /**
     * Whether the server must prove who it is. Default: yes. Without it, whoever is in between can read and change
     * everything; a warning in the log says so.
     *
     * @param wanted whether it must
     * @return this builder
     */
    public CrateClientBuilder verifyCertificate(boolean wanted) {
        return with(Options.VERIFY_CERTIFICATE, wanted);
    }

    /**
     * Authorities to trust beside those that the JVM trusts. Default: none.
     *
     * @param file a PEM file with at least one certificate, read by {@link #build()}
     * @return this builder
     */
    public CrateClientBuilder caCertificate(Path file) {
        return with(Options.CA_CERTIFICATE, file);
    }

    /**
     * The client's certificate, whose common name CrateDB compares with the user. Default: none.
     *
     * @param file a PEM file, maybe with intermediate certificates and the key, or a PKCS#12 or JKS store with one key, read by
     *     {@link #build()}
     * @return this builder
     */
    public CrateClientBuilder clientCertificate(Path file) {
        return with(Options.CLIENT_CERTIFICATE, file);
    }

    /**
     * The key of the client's certificate. Default: the one in the file of the certificate.
     *
     * @param file a PEM file with a PKCS#8 key, encrypted or not, or with a PKCS#1 or SEC 1 key, read by {@link #build()}
     * @return this builder
     */
    public CrateClientBuilder clientKey(Path file) {
        return with(Options.CLIENT_KEY, file);
    }

    /**
     * The password of the client's key or store. Default: none.
     *
     * @param password the password
     * @return this builder
     */
    public CrateClientBuilder clientKeyPassword(String password) {
        return with(Options.CLIENT_KEY_PASSWORD, password);
    }

    /**
     * The host that the server's certificate must name, for nodes that are reached by another name. Default: the node's.
     *
     * @param host a name or an IP address
     * @return this builder
     */
    public CrateClientBuilder expectedHost(String host) {
        return with(Options.EXPECTED_HOST, host);
    }

    /**
     * The oldest version of TLS to speak. Default: 1.2.
     *
     * @param version {@code 1.2}, {@code 1.3}, or the broken {@code 1.0} and {@code 1.1}, which the JVM's security properties must
     *     allow, too
     * @return this builder
     */
    public CrateClientBuilder minTlsVersion(String version) {
        return with(Options.MIN_TLS_VERSION, Options.MIN_TLS_VERSION.parse(version));
    }

    /**
     * An own TLS context, in the place of all other certificates and keys. Default: none. The server's certificate must
     * still name its host.
     *
     * @param context an initialized context
     * @return this builder
     */
    public CrateClientBuilder sslContext(SSLContext context) {
        return with(Options.SSL_CONTEXT, context);
    }

    /**
     * The proxy to reach nodes through. Default: none; what the JVM has been told of proxies at large is ignored. Each
     * connection is a tunnel of its own, which an HTTP proxy must allow ({@code CONNECT}) to the nodes' port.
     *
     * @param url {@code http://host:port} or {@code socks5://host:port}, maybe with {@code user:password@}
     * @return this builder
     */
    public CrateClientBuilder proxy(String url) {
        return with(Options.PROXY, Options.PROXY.parse(url));
    }

    /**
     * Who logs in to the proxy. Default: nobody.
     *
     * @param user the user's name
     * @return this builder
     */
    public CrateClientBuilder proxyUser(String user) {
        return with(Options.PROXY_USER, user);
    }

    /**
     * The password of the proxy's user. Default: none.
     *
     * @param password the password
     * @return this builder
     */
    public CrateClientBuilder proxyPassword(String password) {
        return with(Options.PROXY_PASSWORD, password);
    }

    /**
     * The hosts to reach without the proxy. Default: none.
     *
     * @param hosts names, or {@code *.domain} for all hosts below a domain
     * @return this builder
     */
    public CrateClientBuilder proxyBypass(String... hosts) {
        return with(Options.PROXY_BYPASS, List.of(hosts));
    }

    /**
     * Options from environment variables: {@code CRATEDB_} and the option's name in capitals, for example
     * {@code CRATEDB_CONNECT_TIMEOUT}. Empty and other variables are ignored; an option given later takes precedence.
     *
     * @param variables the variables, as a rule {@link System#getenv()}
     * @return this builder
     * @throws InvalidOptionException if a value is malformed
     */
    public CrateClientBuilder environment(Map<String, String> variables) {
        settings = settings.withEnvironment(variables);
        return this;
    }

    /**
     * What runs the calls of asynchronous methods. Default: a few daemon threads of the client's own.
     *
     * @param executor an executor, which the client does not close
     * @return this builder
     */
    public CrateClientBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor is null");
        return this;
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

    private static Backoff backoff(Duration factor) {
        return Options.BACKOFF_FACTOR.parse(factor.toString());
    }

    private <T> CrateClientBuilder with(Option<T> option, T value) {
        settings = settings.with(option, value);
        return this;
    }

    /**
     * A client with these options.
     *
     * @return the client, to be closed by the caller
     * @throws InvalidOptionException if options contradict each other, or a file they name cannot be used
     */
    public CrateClient build() {
        return new CrateClient(settings, executor);
    }

    /** The options that are set, without secrets. */
    @Override
    public String toString() {
        return "CrateClientBuilder" + settings;
    }
}
