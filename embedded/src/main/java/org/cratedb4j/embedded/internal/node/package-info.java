/** Puts the rooms together: a store, an engine over it, and the HTTP servers of its nodes. */
@NullMarked
package org.cratedb4j.embedded.internal.node;

import org.jspecify.annotations.NullMarked;
