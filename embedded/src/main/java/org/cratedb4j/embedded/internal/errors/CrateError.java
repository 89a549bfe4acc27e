package org.cratedb4j.embedded.internal.errors;

/**
 * A failure that a client sees as CrateDB's error body: {@code {"error": {"message": "Name[text]", "code": n}}}.
 * Immutable; carries no stack trace, because it is an answer and not a defect.
 */
public final class CrateError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final String text;

    /**
     * @param kind what went wrong; decides code, name and HTTP status
     * @param text the text inside the brackets
     */
    public CrateError(ErrorKind kind, String text) {
        super(text, null, false, false);
        this.kind = kind;
        this.text = text;
    }

    /** What a client sees: the name and, in brackets, the text. */
    @Override
    public String getMessage() {
        return kind.exceptionName() + "[" + text + "]";
    }

    /** What went wrong. */
    public ErrorKind kind() {
        return kind;
    }

    /** The text inside the brackets. */
    public String text() {
        return text;
    }

    /** CrateDB's error code, for example 4041. */
    public int code() {
        return kind.code();
    }

    /** An answer for a statement that CrateDB has and the embedded node has not. */
    public static CrateError unsupported(String what) {
        return new CrateError(ErrorKind.UNSUPPORTED_FEATURE, what + " is unsupported on the embedded node");
    }
}
