/** One class per command, and what the commands share. */
@NullMarked
package org.cratedb4j.cli.internal.command;

import org.jspecify.annotations.NullMarked;
