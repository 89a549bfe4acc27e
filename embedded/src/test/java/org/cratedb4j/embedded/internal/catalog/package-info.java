@NullMarked
package org.cratedb4j.embedded.internal.catalog;

import org.jspecify.annotations.NullMarked;
