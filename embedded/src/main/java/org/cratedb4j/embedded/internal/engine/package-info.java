/** What the HTTP room asks of the engine: a session that runs statements. */
@NullMarked
package org.cratedb4j.embedded.internal.engine;

import org.jspecify.annotations.NullMarked;
