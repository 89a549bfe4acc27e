package org.cratedb4j.embedded.internal.functions;

import org.cratedb4j.embedded.internal.types.DataType;

/** A parameter's or result's type in a signature. Prints as CrateDB's messages show it. */
sealed interface TypePattern {
    /** Exactly this type, as far as its own parameters go. */
    record Exact(DataType type) implements TypePattern {
        @Override
        public String toString() {
            return type.name();
        }
    }

    /**
     * Any type.
     *
     * @param name the variable; the same type wherever it stands in the signature
     * @param independent each repetition of a variadic parameter may have another type
     */
    record Variable(String name, boolean independent) implements TypePattern {
        @Override
        public String toString() {
            return name;
        }
    }

    /** An array. */
    record ArrayOf(TypePattern element) implements TypePattern {
        @Override
        public String toString() {
            return "array(" + element + ")";
        }
    }
}
