/** Bytes to meaning: requests out, rows, row outcomes and errors in. */
@NullMarked
package org.cratedb4j.client.internal.wire;

import org.jspecify.annotations.NullMarked;
