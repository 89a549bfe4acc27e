package org.cratedb4j.embedded.internal.sql.tree;

/** An operator between two values that answers true, false or null. */
public enum ComparisonOperator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    CONTAINED_IN_NETWORK("<<"),
    MATCHES("~"),
    MATCHES_IGNORE_CASE("~*"),
    NOT_MATCHES("!~"),
    NOT_MATCHES_IGNORE_CASE("!~*");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written; {@code !=} is {@code <>}. */
    public String symbol() {
        return symbol;
    }
}
