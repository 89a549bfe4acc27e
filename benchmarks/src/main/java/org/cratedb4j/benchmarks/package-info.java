/**
 * How fast the client is, alone and beside others. This is no module on purpose: on the class path the internals of the client can
 * be measured without being opened to anybody.
 */
@NullMarked
package org.cratedb4j.benchmarks;

import org.jspecify.annotations.NullMarked;
