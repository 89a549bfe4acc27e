package org.cratedb4j.embedded.internal.types;

import org.cratedb4j.embedded.internal.errors.CrateError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What all types have in common. Types without parameters are equal when their ids are. */
abstract class BaseType implements DataType {
    private final int id;
    private final String name;
    private final Precedence precedence;

    BaseType(int id, String name, Precedence precedence) {
        this.id = id;
        this.name = name;
        this.precedence = precedence;
    }

    /**
     * Brings a value into this type.
     *
     * @throws CastException when it has no counterpart here
     * @throws NumberFormatException when it is text that should be a number and is not
     */
    abstract @Nullable Object convert(Object value, boolean explicit);

    /** Writes a non-null value of this type. */
    abstract void writeValue(JsonGenerator out, Object value);

    @Override
    public final int id() {
        return id;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Precedence precedence() {
        return precedence;
    }

    @Override
    public boolean isConvertibleTo(DataType target, boolean explicit) {
        return equals(target) || Conversions.allowed(id, target.id());
    }

    @Override
    public boolean matchesSignature(DataType other) {
        return id == other.id();
    }

    @Override
    public final @Nullable Object implicitCast(@Nullable Object value) {
        return cast(value, false);
    }

    @Override
    public final @Nullable Object explicitCast(@Nullable Object value) {
        return cast(value, true);
    }

    private @Nullable Object cast(@Nullable Object value, boolean explicit) {
        if (value == null) {
            return null;
        }
        try {
            return convert(value, explicit);
        } catch (CastException | NumberFormatException e) {
            throw Casts.failure(value, this);
        }
    }

    @Override
    public @Nullable Object valueForInsert(@Nullable Object value) {
        return value;
    }

    @Override
    public @Nullable String storageObstacle() {
        return null;
    }

    @Override
    public final void write(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else {
            writeValue(out, value);
        }
    }

    @Override
    public void writeId(JsonGenerator out) {
        out.writeNumber(id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataType type && id == type.id();
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return name;
    }

    /** The obstacle of types that CrateDB computes with and does not store. */
    final String noStorage() {
        return "Type `" + name + "` does not support storage";
    }

    final CrateError refused(String why) {
        return new CrateError(org.cratedb4j.embedded.internal.errors.ErrorKind.SQL_PARSE, why);
    }
}
