/**
 * What JDBC promises of each of its interfaces, kept by the driver: on the embedded node, or on a real CrateDB with
 * {@code -Dcratedb.url}.
 */
@NullMarked
package org.cratedb4j.jdbc.it;

import org.jspecify.annotations.NullMarked;
