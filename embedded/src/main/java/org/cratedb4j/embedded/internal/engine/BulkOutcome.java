package org.cratedb4j.embedded.internal.engine;

import org.cratedb4j.embedded.internal.errors.CrateError;
import org.jspecify.annotations.Nullable;

/** The outcome of one parameter list of a bulk request: rows affected, or -2 and (for the first few) why. */
public record BulkOutcome(long rowCount, @Nullable CrateError error) {}
