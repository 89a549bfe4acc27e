/** What the client's tests have in common. */
@NullMarked
package org.cratedb4j.client.testing;

import org.jspecify.annotations.NullMarked;
