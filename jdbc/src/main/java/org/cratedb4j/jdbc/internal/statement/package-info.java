/** Statements: what is executed, how, and what comes of it. */
@NullMarked
package org.cratedb4j.jdbc.internal.statement;

import org.jspecify.annotations.NullMarked;
