/**
 * Results: rows, wherever they come from, and the JDBC objects that show them. A result set is made of a
 * {@link org.cratedb4j.jdbc.internal.result.RowSource} and knows its statement as
 * {@link org.cratedb4j.jdbc.internal.result.ResultSetOwner}.
 */
@NullMarked
package org.cratedb4j.jdbc.internal.result;

import org.jspecify.annotations.NullMarked;
