package org.cratedb4j.jdbc.internal.connection;

import java.sql.ClientInfoStatus;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.cratedb4j.client.internal.sql.TextLiteral;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.cratedb4j.jdbc.internal.session.Request;
import org.cratedb4j.jdbc.internal.session.Session;
import org.cratedb4j.jdbc.internal.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * What the server is told of the program behind a connection: {@code ApplicationName}, which is the session's setting
 * {@code application_name}. Safe for use by many threads.
 */
final class ClientInfo {

    static final String APPLICATION_NAME = "ApplicationName";

    private final Session session;
    private final Warnings warnings;
    private final Map<String, String> values = new ConcurrentHashMap<>();

    ClientInfo(Session session, Warnings warnings) {
        this.session = session;
        this.warnings = warnings;
    }

    /** Knows the name that the client itself tells the server of each session. */
    void assume(String applicationName) {
        values.put(APPLICATION_NAME, applicationName);
    }

    void set(String name, @Nullable String value) throws SQLClientInfoException {
        if (session.isClosed()) {
            Map<String, ClientInfoStatus> failed = Map.of(name, ClientInfoStatus.REASON_UNKNOWN);
            throw new SQLClientInfoException("The connection is closed", SqlState.CONNECTION_CLOSED.code(), 0, failed);
        }
        if (!isApplicationName(name)) {
            warnings.add("There is no client info property " + name + ", but " + APPLICATION_NAME);
            return;
        }
        String text = value == null ? "" : value;
        try {
            String sql = "SET application_name = " + TextLiteral.of(text);
            session.execute(Request.of(SqlText.parse(sql, false), List.of()));
        } catch (SQLException e) {
            Map<String, ClientInfoStatus> failed = Map.of(name, ClientInfoStatus.REASON_UNKNOWN);
            throw new SQLClientInfoException(e.getMessage(), e.getSQLState(), e.getErrorCode(), failed, e);
        }
        values.put(APPLICATION_NAME, text);
    }

    /** Sets what is given, and clears what is not. */
    void set(Properties properties) throws SQLClientInfoException {
        Map<String, String> given = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> given.put(name, properties.getProperty(name)));
        if (given.keySet().stream().noneMatch(ClientInfo::isApplicationName) && values.containsKey(APPLICATION_NAME)) {
            set(APPLICATION_NAME, null);
        }
        for (Map.Entry<String, String> property : given.entrySet()) {
            set(property.getKey(), property.getValue());
        }
    }

    @Nullable
    String get(String name) {
        String value = isApplicationName(name) ? values.get(APPLICATION_NAME) : null;
        return value == null || value.isEmpty() ? null : value;
    }

    Properties all() {
        Properties properties = new Properties();
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                properties.setProperty(name, value);
            }
        });
        return properties;
    }

    /** By JDBC's name, or by the server's. */
    private static boolean isApplicationName(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").equals("applicationname");
    }
}
