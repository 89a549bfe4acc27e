/** The types of CrateDB and the Java values that stand for them. */
@NullMarked
package org.cratedb4j.client.types;

import org.jspecify.annotations.NullMarked;
