/** Connections: sessions that outlive their node, and the clients they share. */
@NullMarked
package org.cratedb4j.jdbc.internal.connection;

import org.jspecify.annotations.NullMarked;
