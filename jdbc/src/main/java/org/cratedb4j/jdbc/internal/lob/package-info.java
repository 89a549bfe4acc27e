/** Large values in memory: CrateDB has no type for them but text. */
@NullMarked
package org.cratedb4j.jdbc.internal.lob;

import org.jspecify.annotations.NullMarked;
