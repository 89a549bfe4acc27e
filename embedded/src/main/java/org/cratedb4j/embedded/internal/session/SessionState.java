package org.cratedb4j.embedded.internal.session;

/** What a session remembers from statement to statement. Used by one thread at a time. */
final class SessionState {
    private final String authenticatedUser;
    private final SessionSettings settings;
    private final Cursors cursors = new Cursors();
    private String user;
    private boolean inTransaction;

    SessionState(String user, String schema) {
        this.authenticatedUser = user;
        this.user = user;
        this.settings = new SessionSettings(schema);
    }

    SessionSettings settings() {
        return settings;
    }

    Cursors cursors() {
        return cursors;
    }

    /** Who runs the statements: who logged in, unless SET SESSION AUTHORIZATION says otherwise. */
    String user() {
        return user;
    }

    String authenticatedUser() {
        return authenticatedUser;
    }

    /** Whether that is who logged in. */
    boolean isAuthenticatedAs(String name) {
        return authenticatedUser.equals(name);
    }

    void setUser(String newUser) {
        user = newUser;
    }

    void resetUser() {
        user = authenticatedUser;
    }

    boolean inTransaction() {
        return inTransaction;
    }

    void begin() {
        inTransaction = true;
    }

    void commit() {
        inTransaction = false;
        cursors.closeAtCommit();
    }

    /** Ends the transaction and closes all cursors. */
    void discard() {
        inTransaction = false;
        cursors.close(null);
    }
}
