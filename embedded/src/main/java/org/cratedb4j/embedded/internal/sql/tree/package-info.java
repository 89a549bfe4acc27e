/** What a statement says, as a tree: nothing is resolved or typed yet. All nodes are immutable and compared by value. */
@NullMarked
package org.cratedb4j.embedded.internal.sql.tree;

import org.jspecify.annotations.NullMarked;
