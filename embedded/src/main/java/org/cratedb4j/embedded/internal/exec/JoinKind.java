package org.cratedb4j.embedded.internal.exec;

/** Which rows without a partner a join keeps. */
public enum JoinKind {
    /** None; a cross join is an inner one without condition. */
    INNER(false, false),
    /** Those of the left side. */
    LEFT(true, false),
    /** Those of the right side. */
    RIGHT(false, true),
    /** Those of both sides. */
    FULL(true, true);

    private final boolean keepsLeft;
    private final boolean keepsRight;

    JoinKind(boolean keepsLeft, boolean keepsRight) {
        this.keepsLeft = keepsLeft;
        this.keepsRight = keepsRight;
    }

    boolean keepsLeft() {
        return keepsLeft;
    }

    boolean keepsRight() {
        return keepsRight;
    }
}
