/** Connections to nodes, their pool, and one HTTP exchange at a time. */
@NullMarked
package org.cratedb4j.client.internal.http;

import org.jspecify.annotations.NullMarked;
