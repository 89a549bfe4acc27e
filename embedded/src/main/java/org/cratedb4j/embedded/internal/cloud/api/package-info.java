/** What the emulated control plane can be asked: one class for each part of its API. */
@NullMarked
package org.cratedb4j.embedded.internal.cloud.api;

import org.jspecify.annotations.NullMarked;
