/** Relational operators: rows are pulled one by one, in constant memory wherever the operator allows. */
@NullMarked
package org.cratedb4j.embedded.internal.exec;

import org.jspecify.annotations.NullMarked;
