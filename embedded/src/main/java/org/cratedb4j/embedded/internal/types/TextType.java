package org.cratedb4j.embedded.internal.types;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** TEXT and VARCHAR(n). */
final class TextType extends BaseType {
    private final @Nullable Integer length;

    /**
     * @param length how many characters at most; null for any number
     */
    TextType(@Nullable Integer length) {
        super(TypeId.TEXT, "text", Precedence.TEXT);
        this.length = length;
    }

    @Override
    public @Nullable Integer characterMaximumLength() {
        return length;
    }

    @Override
    public boolean isConvertibleTo(DataType target, boolean explicit) {
        if (explicit && target instanceof ArrayType array) {
            int inner = array.inner().id();
            return inner == TypeId.TEXT || inner == TypeId.JSON || inner == TypeId.OBJECT;
        }
        return (explicit && target.id() == TypeId.INTERVAL) || super.isConvertibleTo(target, explicit);
    }

    @Override
    Object convert(Object value, boolean explicit) {
        String text = Texts.cast(value, this);
        return explicit && length != null && text.length() > length ? text.substring(0, length) : text;
    }

    @Override
    public @Nullable Object valueForInsert(@Nullable Object value) {
        return value == null || length == null ? value : Texts.fit((String) value, length, "text");
    }

    @Override
    public int compare(Object a, Object b) {
        return ((String) a).compareTo((String) b);
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeString((String) value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextType type && Objects.equals(length, type.length);
    }

    @Override
    public int hashCode() {
        return Objects.hash(TypeId.TEXT, length);
    }

    @Override
    public String toString() {
        return length == null ? name() : name() + "(" + length + ")";
    }
}
