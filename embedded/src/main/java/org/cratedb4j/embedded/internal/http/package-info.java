/** CrateDB's HTTP face: endpoints, connections as sessions, requests and answers. */
@NullMarked
package org.cratedb4j.embedded.internal.http;

import org.jspecify.annotations.NullMarked;
