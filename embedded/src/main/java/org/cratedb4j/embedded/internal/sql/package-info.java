/** CrateDB's SQL: from text to tree and back. */
@NullMarked
package org.cratedb4j.embedded.internal.sql;

import org.jspecify.annotations.NullMarked;
