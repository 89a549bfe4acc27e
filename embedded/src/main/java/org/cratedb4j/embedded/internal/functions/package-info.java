/** Scalar, aggregate, window and table functions and operators, each an entry in a table. */
@NullMarked
package org.cratedb4j.embedded.internal.functions;

import org.jspecify.annotations.NullMarked;
