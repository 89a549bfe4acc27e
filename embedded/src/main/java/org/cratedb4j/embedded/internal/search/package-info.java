/** Full-text and vector search: analyzers, an index of each table's texts, and what is looked for in it. */
@NullMarked
package org.cratedb4j.embedded.internal.search;

import org.jspecify.annotations.NullMarked;
