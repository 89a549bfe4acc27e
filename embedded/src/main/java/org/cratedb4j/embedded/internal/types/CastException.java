package org.cratedb4j.embedded.internal.types;

/**
 * A value has no counterpart in a type. Whoever asked for the cast knows what to call the value, and so words the
 * {@link org.cratedb4j.embedded.internal.errors.CrateError}.
 */
public final class CastException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CastException(String reason) {
        super(reason, null, false, false);
    }

    static CastException of(Object value, DataType target) {
        return new CastException("Can't cast '" + value + "' to " + target.name());
    }

    static CastException outOfRange(Object value, DataType target) {
        return new CastException(target.name() + " value out of range: " + value);
    }
}
