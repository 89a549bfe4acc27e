/** What databases, results and parameters are like. */
@NullMarked
package org.cratedb4j.jdbc.internal.metadata;

import org.jspecify.annotations.NullMarked;
