/** INSERT, UPDATE and DELETE on stored tables. */
@NullMarked
package org.cratedb4j.embedded.internal.dml;

import org.jspecify.annotations.NullMarked;
