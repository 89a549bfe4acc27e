package org.cratedb4j.jdbc.internal.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of the driver, for example {@code 1.2.0}, as the build wrote it down. */
public final class DriverVersion {

    /** The driver's name. */
    public static final String DRIVER_NAME = "cratedb4j JDBC driver";

    /** The whole version. */
    public static final String TEXT = read();

    /** The part before the first point. */
    public static final int MAJOR = part(TEXT, 0);

    /** The part behind the first point. */
    public static final int MINOR = part(TEXT, 1);

    private DriverVersion() {}

    private static String read() {
        try (InputStream file = DriverVersion.class.getResourceAsStream("driver.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file, "driver.properties is missing"));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number among those that points separate, from 0; 0 if there is none. */
    static int part(String version, int index) {
        String[] parts = version.split("[^0-9]+", -1);
        return index < parts.length && !parts[index].isEmpty() ? Integer.parseInt(parts[index]) : 0;
    }
}
