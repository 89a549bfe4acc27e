/**
 * The integration suite: written once against a URL. It runs on the embedded node, or on a CrateDB of one's own with
 * {@code -Dcratedb.url=...}.
 */
@NullMarked
package org.cratedb4j.client.it;

import org.jspecify.annotations.NullMarked;
