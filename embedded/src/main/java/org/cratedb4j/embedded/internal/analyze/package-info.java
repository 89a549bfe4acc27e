/** From tree and catalog to typed plans: names, types, aggregates and CrateDB's messages about them. */
@NullMarked
package org.cratedb4j.embedded.internal.analyze;

import org.jspecify.annotations.NullMarked;
