package org.cratedb4j.embedded.internal.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The methods of MATCH on texts: how terms are looked for, and how several columns count. */
public enum MatchMethod {
    BEST_FIELDS(Form.TERMS, 0),
    MOST_FIELDS(Form.TERMS, 1),
    CROSS_FIELDS(Form.TERMS, 0),
    PHRASE(Form.PHRASE, 0),
    PHRASE_PREFIX(Form.PHRASE_PREFIX, 0);

    private final Form form;
    private final float tieBreaker;

    MatchMethod(Form form, float tieBreaker) {
        this.form = form;
        this.tieBreaker = tieBreaker;
    }

    /** How the terms of the text that is looked for belong together. */
    enum Form {
        TERMS,
        PHRASE,
        PHRASE_PREFIX
    }

    /**
     * The method of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static MatchMethod of(String name) {
        for (MatchMethod method : values()) {
            if (method.toString().equalsIgnoreCase(name)) {
                return method;
            }
        }
        throw new IllegalArgumentException("Unknown MATCH type \"" + name + "\". Valid types are: "
                + Arrays.stream(values()).map(MatchMethod::toString).collect(Collectors.joining(", ")));
    }

    Form form() {
        return form;
    }

    /** What part of their score the columns add that are not the best one. */
    float tieBreaker() {
        return tieBreaker;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
