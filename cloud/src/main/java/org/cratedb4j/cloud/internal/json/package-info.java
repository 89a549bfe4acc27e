/** JSON, read into maps and lists, and what is taken from them. */
@NullMarked
package org.cratedb4j.cloud.internal.json;

import org.jspecify.annotations.NullMarked;
