/** What goes wrong on request: which requests a fault happens to, and what it does to them. */
@NullMarked
package org.cratedb4j.embedded.internal.faults;

import org.jspecify.annotations.NullMarked;
