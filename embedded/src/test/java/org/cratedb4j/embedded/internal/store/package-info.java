@NullMarked
package org.cratedb4j.embedded.internal.store;

import org.jspecify.annotations.NullMarked;
