/** Certificates and keys: read from files, or made on the spot. */
@NullMarked
package org.cratedb4j.embedded.internal.tls;

import org.jspecify.annotations.NullMarked;
