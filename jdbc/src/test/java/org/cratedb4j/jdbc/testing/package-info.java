/** What the tests of the driver are made with. */
@NullMarked
package org.cratedb4j.jdbc.testing;

import org.jspecify.annotations.NullMarked;
