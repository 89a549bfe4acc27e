/** The client's exceptions as JDBC's. */
@NullMarked
package org.cratedb4j.jdbc.internal.error;

import org.jspecify.annotations.NullMarked;
