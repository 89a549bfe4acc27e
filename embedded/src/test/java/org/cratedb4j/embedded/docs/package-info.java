@NullMarked
package org.cratedb4j.embedded.docs;

import org.jspecify.annotations.NullMarked;
