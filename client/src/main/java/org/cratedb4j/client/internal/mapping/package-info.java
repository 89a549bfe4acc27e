/** Values of a row to the Java types the caller asks for. */
@NullMarked
package org.cratedb4j.client.internal.mapping;

import org.jspecify.annotations.NullMarked;
