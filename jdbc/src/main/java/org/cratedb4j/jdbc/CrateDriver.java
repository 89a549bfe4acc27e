package org.cratedb4j.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Logger;
import org.cratedb4j.jdbc.internal.connection.CrateConnection;
import org.cratedb4j.jdbc.internal.connection.SharedClients;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.metadata.DriverVersion;
import org.cratedb4j.jdbc.internal.url.ConnectionSettings;
import org.cratedb4j.jdbc.internal.url.DriverOption;
import org.cratedb4j.jdbc.internal.url.JdbcUrl;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC driver of CrateDB, for URLs of the form
 * {@code jdbc:cratedb://host1:4200,host2:4200/schema?option=value}, or {@code jdbc:cratedb:https://...} for TLS. It registers
 * itself with {@link DriverManager}.
 *
 * <p>Options are those of the client ({@link org.cratedb4j.client.CrateOption}) by the same names, and {@code strict}. Each
 * can be given in the URL, percent-encoded, or as a property; one that is unknown, malformed, or given twice with different
 * values is refused.
 *
 * <p>Connections of one driver with the same options, {@code strict} aside, share one client, which knows which nodes are
 * lost; it is closed with the last of them. A connection is a session on one node; if that node is lost, the next statement
 * continues on another one. Connections are safe for use by many threads, which take turns; statements and results are for
 * one thread at a time, but for {@link java.sql.Statement#cancel()}.
 *
 * <p>A driver is safe for use by many threads, and there is nothing to close.
 */
public final class CrateDriver implements Driver {

    static {
        register();
    }

    private final SharedClients clients = new SharedClients();

    /** A driver whose connections share no clients with those of other drivers. */
    public CrateDriver() {}

    private static void register() {
        try {
            DriverManager.registerDriver(new CrateDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * Opens a connection and logs in, within {@link DriverManager#getLoginTimeout()} seconds unless that is 0.
     *
     * @param url the URL
     * @param info options; null for none
     * @return the connection, to be closed by the caller; null if the URL is for another driver
     * @throws SQLException if the options are no good, no node can be reached (SQLState {@code 08001}), the server refuses the
     *     log-in ({@code 28000}), or the time is over ({@link java.sql.SQLTimeoutException})
     */
    @Override
    public @Nullable Connection connect(String url, @Nullable Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        int seconds = DriverManager.getLoginTimeout();
        ConnectionSettings settings = ConnectionSettings.of(url, info == null ? new Properties() : info);
        return CrateConnection.open(settings, clients, seconds == 0 ? null : Duration.ofSeconds(seconds));
    }

    /**
     * Whether a URL is for this driver, be it well-formed or not.
     *
     * @param url the URL
     * @return whether it begins with {@code jdbc:cratedb:}
     * @throws SQLException if the URL is null
     */
    @Override
    public boolean acceptsURL(@Nullable String url) throws SQLException {
        return JdbcUrl.isAccepted(url);
    }

    /**
     * All options of a connection, with what the URL and the properties say of them. None is required.
     *
     * @param url the URL
     * @param info options; null for none
     * @return the options; values of secret ones are left out
     * @throws SQLException if the URL is malformed
     */
    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, @Nullable Properties info) throws SQLException {
        return acceptsURL(url)
                ? DriverOption.describe(JdbcUrl.parse(url), info == null ? new Properties() : info)
                : new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return DriverVersion.MAJOR;
    }

    @Override
    public int getMinorVersion() {
        return DriverVersion.MINOR;
    }

    /**
     * Whether the driver passes JDBC's compliance tests, which take a database with transactions and all of SQL-92.
     *
     * @return false
     */
    @Override
    public boolean jdbcCompliant() {
        return false;
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
}
