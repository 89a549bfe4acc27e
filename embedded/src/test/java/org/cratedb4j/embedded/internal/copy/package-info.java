@NullMarked
package org.cratedb4j.embedded.internal.copy;

import org.jspecify.annotations.NullMarked;
