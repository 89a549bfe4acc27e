package org.cratedb4j.jdbc;

import java.io.PrintWriter;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.PooledConnection;
import org.cratedb4j.jdbc.internal.connection.CrateConnection;
import org.cratedb4j.jdbc.internal.connection.CratePooledConnection;
import org.cratedb4j.jdbc.internal.connection.SharedClients;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.result.Wrappers;
import org.cratedb4j.jdbc.internal.url.ConnectionSettings;
import org.cratedb4j.jdbc.internal.url.JdbcUrl;
import org.jspecify.annotations.Nullable;

/**
 * A source of connections: new ones, which share a client as those of {@link CrateDriver} do, or such as a pool keeps. It has
 * no pool of its own; a new connection costs one round trip beside the TCP and TLS handshakes.
 *
 * <p>Set its properties first, by one thread; from then on it is safe for use by many. There is nothing to close. It can be
 * serialized, passwords included; its log writer is left behind.
 */
public final class CrateDataSource implements DataSource, ConnectionPoolDataSource, Serializable {

    private static final long serialVersionUID = 1L;

    /** The URL. */
    private String url = JdbcUrl.PREFIX + "//localhost:4200/";

    /** The options beside those in the URL. */
    private Properties properties = new Properties();

    /** The seconds that opening a connection may take. */
    private int loginTimeout;

    /** What logs are written to, which nobody does. */
    private transient @Nullable PrintWriter logWriter;

    /** The clients that connections share. */
    private transient AtomicReference<@Nullable SharedClients> clients = new AtomicReference<>();

    /** A source of connections to {@code jdbc:cratedb://localhost:4200/}. */
    public CrateDataSource() {}

    /**
     * A source of connections of a URL.
     *
     * @param url the URL, see {@link CrateDriver}
     * @throws SQLException if the URL is malformed or for another driver
     */
    public CrateDataSource(String url) throws SQLException {
        setUrl(url);
    }

    /**
     * The URL.
     *
     * @return the URL as it was set
     */
    public String getUrl() {
        return url;
    }

    /**
     * Sets the URL. Default: {@code jdbc:cratedb://localhost:4200/}.
     *
     * @param url the URL, see {@link CrateDriver}
     * @throws SQLException if the URL is malformed or for another driver
     */
    public void setUrl(String url) throws SQLException {
        if (!JdbcUrl.isAccepted(url)) {
            throw JdbcUrl.foreign();
        }
        JdbcUrl.parse(url);
        this.url = url;
    }

    /**
     * Who logs in.
     *
     * @return the user's name, null if it was not set
     */
    public @Nullable String getUser() {
        return properties.getProperty("user");
    }

    /**
     * Sets who logs in. Default: nobody, which CrateDB takes for its superuser where it trusts the address.
     *
     * @param user the user's name, null for nobody
     */
    public void setUser(@Nullable String user) {
        setProperty("user", user);
    }

    /**
     * Sets the user's password. Default: none.
     *
     * @param password the password, null for none
     */
    public void setPassword(@Nullable String password) {
        setProperty("password", password);
    }

    /**
     * Sets an option.
     *
     * @param name the option's name, for example {@code connect_timeout}; it is checked by the first connection
     * @param value the value as text, null to take it back
     */
    public void setProperty(String name, @Nullable String value) {
        Objects.requireNonNull(name, "name is null");
        if (value == null) {
            properties.remove(name);
        } else {
            properties.setProperty(name, value);
        }
    }

    /**
     * Sets all options beside those in the URL, in the place of those set before.
     *
     * @param options the options, which are copied
     */
    public void setProperties(Properties options) {
        Properties copy = new Properties();
        options.stringPropertyNames().forEach(name -> copy.setProperty(name, options.getProperty(name)));
        copy.putAll(options);
        properties = copy;
    }

    /**
     * Opens a connection and logs in.
     *
     * @return the connection, to be closed by the caller
     * @throws SQLException as {@link CrateDriver#connect} does
     */
    @Override
    public Connection getConnection() throws SQLException {
        return open(properties);
    }

    /**
     * Opens a connection as a user.
     *
     * @param user the user's name, in the place of the one that was set
     * @param password the user's password
     * @return the connection, to be closed by the caller
     * @throws SQLException as {@link CrateDriver#connect} does
     */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return open(withLogIn(user, password));
    }

    /**
     * Opens a connection for a pool to keep.
     *
     * @return the connection, to be closed by the caller
     * @throws SQLException as {@link CrateDriver#connect} does
     */
    @Override
    public PooledConnection getPooledConnection() throws SQLException {
        return new CratePooledConnection(open(properties));
    }

    /**
     * Opens a connection as a user, for a pool to keep.
     *
     * @param user the user's name, in the place of the one that was set
     * @param password the user's password
     * @return the connection, to be closed by the caller
     * @throws SQLException as {@link CrateDriver#connect} does
     */
    @Override
    public PooledConnection getPooledConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return new CratePooledConnection(open(withLogIn(user, password)));
    }

    private Properties withLogIn(@Nullable String user, @Nullable String password) {
        Properties copy = new Properties();
        copy.putAll(properties);
        copy.remove("user");
        copy.remove("password");
        if (user != null) {
            copy.setProperty("user", user);
        }
        if (password != null) {
            copy.setProperty("password", password);
        }
        return copy;
    }

    private CrateConnection open(Properties options) throws SQLException {
        Duration within = loginTimeout == 0 ? null : Duration.ofSeconds(loginTimeout);
        return CrateConnection.open(ConnectionSettings.of(url, options), clients(), within);
    }

    private SharedClients clients() {
        return Objects.requireNonNull(
                clients.updateAndGet(shared -> shared == null ? new SharedClients() : shared), "clients");
    }

    /**
     * Clients do not travel.
     *
     * @return this
     */
    private Object readResolve() {
        clients = new AtomicReference<>();
        return this;
    }

    /**
     * How long opening a connection may take.
     *
     * @return seconds, 0 for as long as it needs
     */
    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    /**
     * Sets how long opening a connection may take, log-in included. Default: as long as it needs, where the option
     * {@code connect_timeout} bounds each node.
     *
     * @param seconds seconds, 0 for as long as it needs
     * @throws SQLException if the number is negative
     */
    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        if (seconds < 0) {
            throw SqlErrors.negative("login timeout", seconds);
        }
        loginTimeout = seconds;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    /**
     * Keeps the writer; the driver logs with SLF4J.
     *
     * @param out the writer, null for none
     */
    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        logWriter = out;
    }

    /**
     * The driver logs with SLF4J.
     *
     * @return never
     * @throws SQLFeatureNotSupportedException always
     */
    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw SqlErrors.unsupported("The driver logs with SLF4J, not with java.util.logging");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Wrappers.unwrap(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    /** The URL without secrets. */
    @Override
    public String toString() {
        try {
            return "CrateDataSource[" + JdbcUrl.parse(url).shown() + "]";
        } catch (SQLException e) {
            return "CrateDataSource";
        }
    }
}
