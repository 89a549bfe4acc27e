@NullMarked
package org.cratedb4j.benchmarks;

import org.jspecify.annotations.NullMarked;
