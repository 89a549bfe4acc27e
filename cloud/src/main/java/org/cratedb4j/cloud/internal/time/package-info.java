/** The passing of time. */
@NullMarked
package org.cratedb4j.cloud.internal.time;

import org.jspecify.annotations.NullMarked;
