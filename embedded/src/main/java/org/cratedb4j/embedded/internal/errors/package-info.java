/** CrateDB's errors: code, name, HTTP status. */
@NullMarked
package org.cratedb4j.embedded.internal.errors;

import org.jspecify.annotations.NullMarked;
