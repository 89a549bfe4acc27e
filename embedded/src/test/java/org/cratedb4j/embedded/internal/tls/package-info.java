@NullMarked
package org.cratedb4j.embedded.internal.tls;

import org.jspecify.annotations.NullMarked;
