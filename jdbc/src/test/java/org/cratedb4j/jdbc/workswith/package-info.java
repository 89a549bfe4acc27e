/** That what Java programs put upon JDBC works on the driver. */
@NullMarked
package org.cratedb4j.jdbc.workswith;

import org.jspecify.annotations.NullMarked;
