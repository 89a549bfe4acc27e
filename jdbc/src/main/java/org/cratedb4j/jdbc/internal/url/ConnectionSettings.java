package org.cratedb4j.jdbc.internal.url;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.cratedb4j.client.CrateClient;
import org.cratedb4j.client.CrateClientBuilder;
import org.cratedb4j.client.CrateException;
import org.cratedb4j.jdbc.internal.error.SqlErrors;
import org.cratedb4j.jdbc.internal.error.SqlState;
import org.jspecify.annotations.Nullable;

/** What a connection is to be like, said by a URL and by properties, which must not contradict each other. Immutable. */
public final class ConnectionSettings {

    private final String url;
    private final Map<String, Object> client;
    private final boolean strict;

    private ConnectionSettings(String url, Map<String, Object> options) throws SQLException {
        this.url = url;
        strict = flag(DriverOption.STRICT, options.remove(DriverOption.STRICT));
        client = Map.copyOf(options);
        // Refuses what is unknown or malformed.
        builder();
    }

    /** The settings of a URL that is for this driver, and of properties; those without a value count as not given. */
    public static ConnectionSettings of(String url, Properties properties) throws SQLException {
        JdbcUrl parsed = JdbcUrl.parse(url);
        Map<String, Object> options = new LinkedHashMap<>(parsed.options());
        for (Map.Entry<String, Object> property : valuesOf(properties).entrySet()) {
            Object other = options.put(property.getKey(), property.getValue());
            if (other != null && !other.equals(property.getValue())) {
                throw JdbcUrl.contradiction(property.getKey(), "both in the URL and as a property");
            }
        }
        return new ConnectionSettings(parsed.shown(), options);
    }

    /** Texts of all properties, also of inherited ones; objects of those that have no text. */
    private static Map<String, Object> valuesOf(Properties properties) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : properties.stringPropertyNames()) {
            values.put(name, properties.getProperty(name));
        }
        properties.forEach((name, value) -> {
            boolean hasText = value instanceof String || value instanceof Number || value instanceof Boolean;
            values.put(name.toString(), hasText ? value.toString() : value);
        });
        values.values().removeIf(""::equals);
        return values;
    }

    private static boolean flag(String option, @Nullable Object value) throws SQLException {
        String text = String.valueOf(value == null ? "false" : value);
        if (!text.equals("true") && !text.equals("false")) {
            throw SqlErrors.of(SqlState.INVALID_ARGUMENT, "Option " + option + ": must be true or false, not " + text);
        }
        return text.equals("true");
    }

    /** A client with these settings; equal ones can share it. */
    public CrateClient newClient() throws SQLException {
        try {
            return builder().build();
        } catch (CrateException e) {
            throw SqlErrors.of(e);
        }
    }

    private CrateClientBuilder builder() throws SQLException {
        CrateClientBuilder builder = CrateClient.builder();
        try {
            for (Map.Entry<String, Object> option : client.entrySet()) {
                set(builder, option.getKey(), option.getValue());
            }
        } catch (CrateException e) {
            throw SqlErrors.of(e);
        }
        return builder;
    }

    // What a supplier of tokens supplies is checked when it does.
    @SuppressWarnings("unchecked")
    private static void set(CrateClientBuilder builder, String name, Object value) throws SQLException {
        if (value instanceof String text) {
            builder.option(name, text);
        } else if (value instanceof SSLContext context && name.equals("ssl_context")) {
            builder.sslContext(context);
        } else if (value instanceof Supplier<?> supplier && name.equals("token_supplier")) {
            builder.tokenSupplier((Supplier<String>) supplier);
        } else {
            throw SqlErrors.of(
                    SqlState.INVALID_ARGUMENT,
                    "Option " + name + " cannot be a " + value.getClass().getTypeName() + "; give it as text");
        }
    }

    /** What clients of equal settings have in common. */
    public Object clientKey() {
        return client;
    }

    /** The URL without secrets. */
    public String url() {
        return url;
    }

    /** Who logs in, empty for nobody. */
    public Optional<String> user() {
        return text("user");
    }

    /** The name of the program, empty if it is not given. */
    public Optional<String> applicationName() {
        return text("application_name");
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(client.get(name)).map(Object::toString);
    }

    /** Whether calls that only make sense with transactions are refused. */
    public boolean isStrict() {
        return strict;
    }

    /** The fetch size that statements begin with. */
    public int fetchSize() {
        return text("fetch_size").map(Integer::parseInt).orElse(0);
    }

    /** The URL without secrets. */
    @Override
    public String toString() {
        return url;
    }
}
