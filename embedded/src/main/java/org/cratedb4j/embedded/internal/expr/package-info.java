/** Typed expressions: what the analyzer makes of the tree, and what is evaluated for each row. */
@NullMarked
package org.cratedb4j.embedded.internal.expr;

import org.jspecify.annotations.NullMarked;
