@NullMarked
package org.cratedb4j.embedded.internal.sql;

import org.jspecify.annotations.NullMarked;
