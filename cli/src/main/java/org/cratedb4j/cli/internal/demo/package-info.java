/** The story that cratedb demo tells. */
@NullMarked
package org.cratedb4j.cli.internal.demo;

import org.jspecify.annotations.NullMarked;
