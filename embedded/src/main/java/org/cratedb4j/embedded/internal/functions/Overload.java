package org.cratedb4j.embedded.internal.functions;

import java.util.List;
import java.util.function.BiFunction;

/**
 * One of the signatures of a name, and how to make the function for it.
 *
 * @param <F> the kind of function
 * @param signature its types
 * @param factory makes the function for the types that the signature is bound to and the arguments that it was called with
 */
record Overload<F>(Signature signature, BiFunction<Binding, List<Argument>, F> factory) {}
