/** Certificates, keys and the TLS contexts made of them, with nothing but the JDK. */
@NullMarked
package org.cratedb4j.client.internal.tls;

import org.jspecify.annotations.NullMarked;
