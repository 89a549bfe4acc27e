/** The tables of the system: {@code sys}, {@code information_schema} and {@code pg_catalog}. */
@NullMarked
package org.cratedb4j.embedded.internal.system;

import org.jspecify.annotations.NullMarked;
