package org.cratedb4j.embedded.internal.types;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** CHARACTER(n): padded with blanks to its length; surplus blanks do not count in comparisons. */
final class CharacterType extends BaseType {
    private final int length;

    CharacterType(int length) {
        super(TypeId.CHARACTER, "character", Precedence.CHARACTER);
        this.length = length;
    }

    @Override
    public Integer characterMaximumLength() {
        return length;
    }

    @Override
    Object convert(Object value, boolean explicit) {
        String text = Texts.cast(value, this);
        return explicit && text.length() > length ? text.substring(0, length) : pad(text);
    }

    @Override
    public @Nullable Object valueForInsert(@Nullable Object value) {
        return value == null ? null : pad(Texts.fit((String) value, length, "character"));
    }

    private String pad(String text) {
        return text.length() >= length ? text : text + " ".repeat(length - text.length());
    }

    private String withoutSurplusBlanks(String text) {
        String padded = pad(text);
        int end = padded.length();
        while (end > length && Character.isSpaceChar(padded.charAt(end - 1))) {
            end--;
        }
        return padded.substring(0, end);
    }

    @Override
    public int compare(Object a, Object b) {
        return withoutSurplusBlanks((String) a).compareTo(withoutSurplusBlanks((String) b));
    }

    @Override
    void writeValue(JsonGenerator out, Object value) {
        out.writeString((String) value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CharacterType type && length == type.length;
    }

    @Override
    public int hashCode() {
        return 31 * TypeId.CHARACTER + length;
    }

    @Override
    public String toString() {
        return "text(" + length + ")";
    }
}
