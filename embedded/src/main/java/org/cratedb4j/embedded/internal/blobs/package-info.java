/** What the HTTP room asks of blob tables. */
@NullMarked
package org.cratedb4j.embedded.internal.blobs;

import org.jspecify.annotations.NullMarked;
