package org.cratedb4j.embedded.internal.store;

/** A primary key's values as texts, of which {@code _id} is made. */
final class KeyTexts {
    private KeyTexts() {}

    static String write(Object value) {
        return value instanceof Boolean truth ? (truth ? "t" : "f") : value.toString();
    }
}
