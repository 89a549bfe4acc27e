/** Servers and clocks that tests tell what to do. */
@NullMarked
package org.cratedb4j.cloud.testing;

import org.jspecify.annotations.NullMarked;
