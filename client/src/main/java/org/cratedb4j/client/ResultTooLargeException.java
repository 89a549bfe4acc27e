package org.cratedb4j.client;

/**
 * An answer has more bytes than {@code max_result_bytes} allows; it was not read on. The statement itself was executed.
 * {@link CrateException#attempts()} counts no more than the attempt that was answered.
 */
public final class ResultTooLargeException extends CrateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception about an answer.
     *
     * @param limit the number of bytes that an answer may have
     * @param node the node
     */
    public ResultTooLargeException(long limit, String node) {
        super(
                "The answer has more than " + limit + " bytes, which is all that max_result_bytes allows. "
                        + "The statement was executed; ask for fewer rows or columns, or allow more",
                "54000",
                node,
                1,
                null);
    }
}
