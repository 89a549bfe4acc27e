package org.cratedb4j.client;

import java.time.Duration;

/**
 * What a client tells of its work, for metrics and traces. Give it to {@link CrateClientBuilder#listener(CrateListener)}; override
 * the methods that matter.
 *
 * <p>Methods are called by the very threads whose work they tell of: those that execute statements and read rows, and for
 * {@link #nodeChanged(NodeStatus)} also one of the client's own. They may be called at the same time, and have to return at once,
 * since the work waits for them. What they throw is logged, the first time, and changes nothing.
 *
 * <p>A statement is told apart from others by its tag, which is also in its text in {@code sys.jobs} and {@code sys.jobs_log};
 * sent again after its attempt took too long, it has another one there. What the client asks the cluster on its own account, and
 * blobs, are not told of.
 */
public interface CrateListener {

    /**
     * A statement begins; {@link #statementEnded(StatementEnd)} or {@link #statementFailed(StatementFailure)} follows.
     *
     * @param statement what begins
     */
    default void statementStarted(StatementStart statement) {}

    /**
     * A statement is about to be sent to a node.
     *
     * @param attempt where to
     */
    default void attemptStarted(Attempt attempt) {}

    /**
     * An attempt was of no use, and another one follows.
     *
     * @param retry what went wrong
     */
    default void statementRetried(Retry retry) {}

    /**
     * An exchange of request and answer is over, whatever came of it.
     *
     * @param transfer how many bytes it took
     */
    default void bytesTransferred(Transfer transfer) {}

    /**
     * A statement ends well: its rows were read to the end or closed.
     *
     * @param end what ends
     */
    default void statementEnded(StatementEnd end) {}

    /**
     * A statement ends in an exception, which its caller gets.
     *
     * @param failure what fails
     */
    default void statementFailed(StatementFailure failure) {}

    /**
     * A node was put into quarantine, or is used again.
     *
     * @param node the node as it is now
     */
    default void nodeChanged(NodeStatus node) {}

    /**
     * All connections to a node were in use, and something waited for one, maybe in vain.
     *
     * @param wait how long
     */
    default void connectionAwaited(PoolWait wait) {}

    /**
     * The beginning of a statement.
     *
     * @param tag what tells the statement apart
     * @param sql its text as it was given, without the values of its parameters
     */
    record StatementStart(String tag, String sql) {}

    /**
     * An attempt to execute a statement.
     *
     * @param tag what tells the statement apart
     * @param node the node's URL
     * @param number how many attempts there have been with this one
     */
    record Attempt(String tag, String node, int number) {}

    /**
     * An attempt that was of no use.
     *
     * @param tag what tells the statement apart
     * @param node the URL of the node of that attempt
     * @param number how many attempts there have been with that one
     * @param reason what went wrong
     */
    record Retry(String tag, String node, int number, String reason) {}

    /**
     * The bytes of an exchange, as they are on the wire but for encryption: compressed, with headers.
     *
     * @param tag what tells the statement apart
     * @param node the node's URL
     * @param sent the number of bytes sent
     * @param received the number of bytes received
     */
    record Transfer(String tag, String node, long sent, long received) {}

    /**
     * The good end of a statement.
     *
     * @param tag what tells the statement apart
     * @param duration the time from its beginning until its last row was read or its result closed
     */
    record StatementEnd(String tag, Duration duration) {}

    /**
     * The bad end of a statement.
     *
     * @param tag what tells the statement apart
     * @param duration the time from its beginning
     * @param failure what its caller gets
     */
    record StatementFailure(String tag, Duration duration, Throwable failure) {}

    /**
     * A wait for a connection.
     *
     * @param node the node's URL
     * @param duration how long
     */
    record PoolWait(String node, Duration duration) {}
}
