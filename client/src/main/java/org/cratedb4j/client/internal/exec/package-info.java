/** The way of a statement: deadline, retry rule, outcome. */
@NullMarked
package org.cratedb4j.client.internal.exec;

import org.jspecify.annotations.NullMarked;
