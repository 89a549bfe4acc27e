package org.cratedb4j.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import org.openjdk.jmh.infra.Blackhole;

/** A way to speak to CrateDB. Thread-safe. */
interface Contender extends AutoCloseable {
    /** What one thread works with; the caller closes it. */
    Worker worker() throws Exception;

    /** Connects, reads one row, and hangs up. */
    void connect(Blackhole values) throws Exception;

    @Override
    void close();

    /** What one thread works with. */
    interface Worker extends AutoCloseable {
        /** Reads all rows and all values of {@link Tables#SCANNED}. */
        void scan(Blackhole values) throws Exception;

        /** Reads the row of a key and all its values. */
        void lookUp(int id, Blackhole values) throws Exception;

        /** Inserts {@link Tables#BATCH} as one batch. */
        void insert() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }
}
