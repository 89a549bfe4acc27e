@NullMarked
package org.cratedb4j.embedded.internal.functions;

import org.jspecify.annotations.NullMarked;
