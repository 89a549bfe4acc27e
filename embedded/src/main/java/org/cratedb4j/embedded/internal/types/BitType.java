package org.cratedb4j.embedded.internal.types;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** BIT(n). */
final class BitType extends BaseType {
    private final int length;

    BitType(int length) {
        super(TypeId.BIT, "bit", Precedence.CUSTOM);
        this.length = length;
    }

    @Override
    public Integer characterMaximumLength() {
        return length;
    }

    @Override
    Object convert(Object value, boolean explicit) {
        if (value instanceof BitString bits) {
            return explicit ? bits.withLength(length) : bits;
        }
        if (value instanceof String text) {
            return fromText(text, explicit);
        }
        throw CastException.of(value, this);
    }

    private BitString fromText(String text, boolean explicit) {
        if (explicit && text.length() < length) {
            throw CastException.of(text, this);
        }
        try {
            return new BitString(explicit ? text.substring(0, length) : text);
        } catch (IllegalArgumentException e) {
            throw CastException.of(text, this);
        }
    }

    @Override
    public @Nullable Object valueForInsert(@Nullable Object value) {
        if (value instanceof BitString bits && bits.length() != length) {
            throw refused("bit string length " + bits.length() + " does not match type " + this);
        }
        return value;
    }

    @Override
    public int compare(Object a, Object b) {
        return ((BitString) a).compareTo((BitString) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeString(value.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BitType type && length == type.length;
    }

    @Override
    public int hashCode() {
        return 31 * TypeId.BIT + length;
    }

    @Override
    public String toString() {
        return name() + "(" + length + ")";
    }
}
