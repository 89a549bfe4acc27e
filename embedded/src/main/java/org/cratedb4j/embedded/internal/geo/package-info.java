/** Shapes on the plane of degrees. */
@NullMarked
package org.cratedb4j.embedded.internal.geo;

import org.jspecify.annotations.NullMarked;
