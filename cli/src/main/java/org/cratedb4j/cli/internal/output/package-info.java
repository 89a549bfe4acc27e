/** One class per output format. */
@NullMarked
package org.cratedb4j.cli.internal.output;

import org.jspecify.annotations.NullMarked;
