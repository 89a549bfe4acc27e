@NullMarked
package org.cratedb4j.embedded.internal.ddl;

import org.jspecify.annotations.NullMarked;
