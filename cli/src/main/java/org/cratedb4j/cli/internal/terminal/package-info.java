/** What is shown to a person: streams, progress, colour. */
@NullMarked
package org.cratedb4j.cli.internal.terminal;

import org.jspecify.annotations.NullMarked;
