@NullMarked
package org.cratedb4j.embedded.internal.analyze;

import org.jspecify.annotations.NullMarked;
