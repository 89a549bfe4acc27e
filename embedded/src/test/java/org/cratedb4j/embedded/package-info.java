@NullMarked
package org.cratedb4j.embedded;

import org.jspecify.annotations.NullMarked;
