package org.cratedb4j.jdbc.internal.error;

/** The SQLStates of the driver's own errors; those of the server and the transport come from the client. */
public enum SqlState {
    /** An option, an argument or a name that does not exist. */
    INVALID_ARGUMENT("22023"),
    /** A value that is no such value, for example a text that is no number. */
    INVALID_VALUE("22018"),
    /** A number that does not fit. */
    OUT_OF_RANGE("22003"),
    /** A parameter that has no value. */
    MISSING_PARAMETER("07001"),
    /** The index of a parameter or column that does not exist. */
    INVALID_PARAMETER("07009"),
    /** A statement that was to return rows and has none, or the other way round. */
    WRONG_KIND_OF_STATEMENT("07005"),
    /** A column that the result does not have. */
    UNKNOWN_COLUMN("42703"),
    /** A statement that is no SQL, as far as the driver can tell. */
    SYNTAX_ERROR("42601"),
    /** A class that {@code unwrap} cannot give, or a Java type without a counterpart. */
    INVALID_TYPE("HY004"),
    /** A call on a closed statement, result or other object, or in the wrong state. */
    INVALID_STATE("24000"),
    /** A call on a closed statement. */
    STATEMENT_CLOSED("HY010"),
    /** A call on a closed connection. */
    CONNECTION_CLOSED("08003"),
    /** Transactions, which CrateDB does not have. */
    INVALID_TRANSACTION("25000"),
    /** A connection that could not be made. */
    CONNECTION_FAILED("08001"),
    /** A connection that was lost. */
    CONNECTION_LOST("08006"),
    /** A connection that was lost, and with it the outcome of a statement that may have changed something. */
    OUTCOME_UNKNOWN("08007"),
    /** Something that CrateDB does not have. */
    FEATURE_NOT_SUPPORTED("0A000"),
    /** Anything else. */
    GENERAL("HY000");

    private final String code;

    SqlState(String code) {
        this.code = code;
    }

    /** The five characters. */
    public String code() {
        return code;
    }
}
