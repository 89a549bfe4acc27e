/** COPY FROM and COPY TO: rows from files and into files. */
@NullMarked
package org.cratedb4j.embedded.internal.copy;

import org.jspecify.annotations.NullMarked;
