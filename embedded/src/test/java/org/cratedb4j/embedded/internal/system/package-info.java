@NullMarked
package org.cratedb4j.embedded.internal.system;

import org.jspecify.annotations.NullMarked;
