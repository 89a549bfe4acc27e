/** The HTTP server of the emulated control plane: routes, requests, answers. */
@NullMarked
package org.cratedb4j.embedded.internal.cloud.http;

import org.jspecify.annotations.NullMarked;
