/** The {@code cratedb} command. */
@NullMarked
package org.cratedb4j.cli;

import org.jspecify.annotations.NullMarked;
