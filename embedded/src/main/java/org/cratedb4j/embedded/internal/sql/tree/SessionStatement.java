package org.cratedb4j.embedded.internal.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement about the session and its transaction. */
public sealed interface SessionStatement extends Statement {
    /** {@code SET [SESSION | LOCAL] name TO value, ...}; no values: DEFAULT. Names without quotes arrive as {@link Literal.Text}. */
    record SetSession(boolean local, QualifiedName name, List<Expression> values) implements SessionStatement {
        public SetSession {
            values = List.copyOf(values);
        }
    }

    /** {@code SET TIME ZONE value}; null: LOCAL or DEFAULT. */
    record SetTimeZone(@Nullable String value) implements SessionStatement {}

    /** {@code SET SESSION AUTHORIZATION user}; null: DEFAULT, and RESET SESSION AUTHORIZATION. */
    record SetSessionAuthorization(@Nullable String user) implements SessionStatement {}

    /** {@code SET [SESSION CHARACTERISTICS AS] TRANSACTION ...}. */
    record SetTransaction() implements SessionStatement {}

    /** BEGIN, START TRANSACTION. */
    record Begin() implements SessionStatement {}

    /** COMMIT, END. */
    record Commit() implements SessionStatement {}

    /** {@code DISCARD ALL} and others. */
    record Discard(Target target) implements SessionStatement {
        /** What is discarded. */
        public enum Target {
            ALL,
            PLANS,
            SEQUENCES,
            TEMPORARY
        }
    }

    /** {@code DEALLOCATE [PREPARE] name}; null: ALL. */
    record Deallocate(@Nullable String name) implements SessionStatement {}
}
