package org.cratedb4j.cloud;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.cratedb4j.cloud.model.ImportJob;

/** How data are loaded into a table. Immutable; each method gives other options. */
public final class LoadOptions {

    private static final LoadOptions DEFAULTS =
            new LoadOptions(Optional.empty(), Optional.empty(), true, Duration.ofHours(24), progress -> {});

    private final Optional<String> format;
    private final Optional<String> compression;
    private final boolean createTable;
    private final Duration timeout;
    private final Consumer<? super ImportJob> progress;

    private LoadOptions(
            Optional<String> format,
            Optional<String> compression,
            boolean createTable,
            Duration timeout,
            Consumer<? super ImportJob> progress) {
        this.format = format;
        this.compression = compression;
        this.createTable = createTable;
        this.timeout = timeout;
        this.progress = progress;
    }

    /**
     * Format and compression as the source's name tells; the table is made if need be; a day of time; no progress.
     *
     * @return the options
     */
    public static LoadOptions defaults() {
        return DEFAULTS;
    }

    /**
     * The same with data of a format.
     *
     * @param name {@code csv}, {@code json} or {@code parquet}
     * @return options
     */
    public LoadOptions format(String name) {
        if (!name.matches("csv|json|parquet")) {
            throw new CloudConfigurationException(
                    "Unknown input file format: " + name + ". Use one of: ('csv', 'json', 'parquet')");
        }
        return new LoadOptions(Optional.of(name), compression, createTable, timeout, progress);
    }

    /**
     * The same with data of a compression.
     *
     * @param name {@code gzip} or {@code none}
     * @return options
     */
    public LoadOptions compression(String name) {
        if (!name.matches("gzip|none")) {
            throw new CloudConfigurationException(
                    "Unknown input file format compression: " + name + ". Use one of: ('gzip', 'none')");
        }
        return new LoadOptions(format, Optional.of(name), createTable, timeout, progress);
    }

    /**
     * The same with or without leave to make the table and add columns.
     *
     * @param wanted whether to
     * @return options
     */
    public LoadOptions createTable(boolean wanted) {
        return new LoadOptions(format, compression, wanted, timeout, progress);
    }

    /**
     * The same with another time to wait for the end.
     *
     * @param duration longer than zero
     * @return options
     */
    public LoadOptions timeout(Duration duration) {
        return new LoadOptions(format, compression, createTable, Objects.requireNonNull(duration), progress);
    }

    /**
     * The same with somebody who is told how far the load is.
     *
     * @param listener called by the loading thread
     * @return options
     */
    public LoadOptions progress(Consumer<? super ImportJob> listener) {
        return new LoadOptions(format, compression, createTable, timeout, Objects.requireNonNull(listener));
    }

    Optional<String> format() {
        return format;
    }

    Optional<String> compression() {
        return compression;
    }

    boolean createTable() {
        return createTable;
    }

    Duration timeout() {
        return timeout;
    }

    Consumer<? super ImportJob> progress() {
        return progress;
    }
}
