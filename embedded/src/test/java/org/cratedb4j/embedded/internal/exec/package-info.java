@NullMarked
package org.cratedb4j.embedded.internal.exec;

import org.jspecify.annotations.NullMarked;
