/** CrateDB's data types: names, wire ids, casts, comparison. */
@NullMarked
package org.cratedb4j.embedded.internal.types;

import org.jspecify.annotations.NullMarked;
