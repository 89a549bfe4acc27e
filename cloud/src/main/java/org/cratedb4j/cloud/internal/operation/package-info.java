/** Operations that take long, and the wait for their end. */
@NullMarked
package org.cratedb4j.cloud.internal.operation;

import org.jspecify.annotations.NullMarked;
