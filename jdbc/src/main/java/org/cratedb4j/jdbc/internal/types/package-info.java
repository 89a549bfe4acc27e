/** The table of types, and conversions between CrateDB's and JDBC's values. */
@NullMarked
package org.cratedb4j.jdbc.internal.types;

import org.jspecify.annotations.NullMarked;
