/** Sessions: which statement is run by whom, settings, cursors, and the log of jobs. */
@NullMarked
package org.cratedb4j.embedded.internal.session;

import org.jspecify.annotations.NullMarked;
