package org.cratedb4j.client;

/**
 * A statement that sets something for a session was given to the client itself, whose connections are shared: it would
 * hold for some later statements and not for others. Use {@link CrateClient#session()}. The statement was not sent.
 */
public final class SessionRequiredException extends CrateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception about a statement.
     *
     * @param setting the name of the setting
     */
    public SessionRequiredException(String setting) {
        super(
                "SET " + setting
                        + " needs a session of its own: use CrateClient.session(), or SET GLOBAL for a setting of"
                        + " the cluster",
                "55000",
                null,
                0,
                null);
    }
}
