@NullMarked
package org.cratedb4j.embedded.internal.testing;

import org.jspecify.annotations.NullMarked;
