package org.cratedb4j.client.internal.nodes;

/**
 * What came of looking whether a node is alive.
 *
 * @param verdict how it is
 * @param reason why it is taken for dead, empty if it is not
 */
public record Finding(Verdict verdict, String reason) {

    /** It answered. */
    public static final Finding ALIVE = new Finding(Verdict.ALIVE, "");

    /** It could not be asked, for reasons of the client's own. */
    public static final Finding UNDECIDED = new Finding(Verdict.UNDECIDED, "");

    /** How a node is. */
    public enum Verdict {
        /** It answered. */
        ALIVE,
        /** It did not. */
        DEAD,
        /** It could not be asked. */
        UNDECIDED
    }

    /** It did not answer. */
    public static Finding dead(String reason) {
        return new Finding(Verdict.DEAD, reason);
    }
}
