@NullMarked
package org.cratedb4j.embedded.internal.types;

import org.jspecify.annotations.NullMarked;
