@NullMarked
package org.cratedb4j.embedded.internal.dml;

import org.jspecify.annotations.NullMarked;
