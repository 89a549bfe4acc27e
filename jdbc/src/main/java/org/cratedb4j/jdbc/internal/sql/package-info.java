/** The text of statements: parameters and JDBC escapes, found without a grammar. */
@NullMarked
package org.cratedb4j.jdbc.internal.sql;

import org.jspecify.annotations.NullMarked;
