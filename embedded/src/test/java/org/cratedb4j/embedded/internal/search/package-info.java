@NullMarked
package org.cratedb4j.embedded.internal.search;

import org.jspecify.annotations.NullMarked;
