/** Monotonic time and deadlines. */
@NullMarked
package org.cratedb4j.client.internal.time;

import org.jspecify.annotations.NullMarked;
