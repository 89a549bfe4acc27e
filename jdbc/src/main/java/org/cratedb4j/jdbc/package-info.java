/** The JDBC driver of CrateDB: {@code jdbc:cratedb://host:4200/schema}. */
@NullMarked
package org.cratedb4j.jdbc;

import org.jspecify.annotations.NullMarked;
