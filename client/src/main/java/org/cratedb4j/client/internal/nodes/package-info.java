/** Which node is next, and which one rests. */
@NullMarked
package org.cratedb4j.client.internal.nodes;

import org.jspecify.annotations.NullMarked;
