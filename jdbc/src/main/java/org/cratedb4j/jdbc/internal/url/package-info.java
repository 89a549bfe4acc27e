/** Connection strings: what is in a JDBC URL, and the driver's options beside the client's. */
@NullMarked
package org.cratedb4j.jdbc.internal.url;

import org.jspecify.annotations.NullMarked;
