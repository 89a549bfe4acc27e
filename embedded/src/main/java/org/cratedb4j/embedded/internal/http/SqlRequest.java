package org.cratedb4j.embedded.internal.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the body of a request to {@code /_sql} says; null where a key was left out. */
record SqlRequest(
        String statement,
        @Nullable List<@Nullable Object> arguments,
        @Nullable List<List<@Nullable Object>> bulkArguments) {}
