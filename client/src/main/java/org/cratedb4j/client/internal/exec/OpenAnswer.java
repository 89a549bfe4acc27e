package org.cratedb4j.client.internal.exec;

/** An answer that is being read, up to its end or until it is closed. */
public interface OpenAnswer extends AutoCloseable {

    /** Whether a connection is leased for what is left to be read. */
    boolean holdsConnection();

    @Override
    void close();
}
