/** Rows, blobs and the catalog's entries on versioned B-trees, in memory or in a file. */
@NullMarked
package org.cratedb4j.embedded.internal.store;

import org.jspecify.annotations.NullMarked;
