/** The CrateDB client. */
@NullMarked
package org.cratedb4j.client;

import org.jspecify.annotations.NullMarked;
