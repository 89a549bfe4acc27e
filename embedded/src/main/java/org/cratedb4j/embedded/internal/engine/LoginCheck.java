package org.cratedb4j.embedded.internal.engine;

/** Knows the passwords of users. Thread-safe. */
@FunctionalInterface
public interface LoginCheck {
    /** Whether there is such a user, the user has a password, and this is it. */
    boolean matches(String user, String password);
}
