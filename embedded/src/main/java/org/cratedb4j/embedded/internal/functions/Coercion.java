package org.cratedb4j.embedded.internal.functions;

/** How far arguments may be cast to fit a signature, in the order in which CrateDB tries. */
enum Coercion {
    /** Not at all. */
    NONE,
    /** To types of higher precedence. */
    WIDENING,
    /** To any type that they can be converted to without being told. */
    ANY
}
