/** Real CrateDB's recorded answers, for the tests of every room. */
@NullMarked
package org.cratedb4j.embedded.conformance;

import org.jspecify.annotations.NullMarked;
