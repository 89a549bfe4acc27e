package org.cratedb4j.client.internal.exec;

/** Is told what becomes of one statement, by the threads that see to it; must not block, nor throw. */
public interface StatementWatch {

    /** Nobody wants to know. */
    StatementWatch NONE = new StatementWatch() {};

    /** The statement is about to be sent. */
    default void attempted(String node, int number) {}

    /** The last attempt was of no use, and another one begins. */
    default void retried(String node, int number, String reason) {}

    /** An exchange is over that took so many bytes on the wire, before encryption. */
    default void transferred(String node, long sent, long received) {}

    /** The result was read to its end, or closed. */
    default void ended() {}

    /** The statement ends in an exception. */
    default void failed(Throwable failure) {}
}
