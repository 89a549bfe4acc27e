/**
 * CrateDB inside the JVM, for development and tests: {@link org.cratedb4j.embedded.EmbeddedNode} is one node,
 * {@link org.cratedb4j.embedded.EmbeddedCluster} several. They speak CrateDB's HTTP protocol, so that the same code runs unchanged
 * against a cluster of any size.
 */
@NullMarked
package org.cratedb4j.embedded;

import org.jspecify.annotations.NullMarked;
