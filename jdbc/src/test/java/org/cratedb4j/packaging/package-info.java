/** What is tested of the jars, once they are built. */
@NullMarked
package org.cratedb4j.packaging;

import org.jspecify.annotations.NullMarked;
