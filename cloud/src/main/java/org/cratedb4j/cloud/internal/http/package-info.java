/** Calls of the control plane: requests, credentials, repetition, refusals. */
@NullMarked
package org.cratedb4j.cloud.internal.http;

import org.jspecify.annotations.NullMarked;
